using System.Text.Json;
using System.Text.Json.Nodes;

namespace Frontdesk.Adapters.Tests.Contracts;

/// <summary>As much of JSON Schema as the vendors' descriptions need: references, types, required, enums, lengths, oneOf, anyOf, allOf, unknown names.</summary>
internal sealed class OpenApi(JsonElement root)
{
    public static OpenApi Of(string file) => new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Shared.Folder(), file))).RootElement);

    /// <summary>The schema of a form that a path takes.</summary>
    public JsonElement Form(string path) => root.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody")
        .GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema");

    public IEnumerable<string> Faults(string schema, JsonNode value) =>
        Faults(root.GetProperty("components").GetProperty("schemas").GetProperty(schema), value, "$", closed: true);

    public IEnumerable<string> Faults(JsonElement schema, JsonNode? value, string at, bool closed)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()![2..].Split('/').Aggregate(root, (e, name) => e.GetProperty(name));
        var faults = new List<string>();
        if (schema.TryGetProperty("allOf", out var all))
        {
            faults.AddRange(all.EnumerateArray().SelectMany(part => Faults(part, value, at, closed: false)));
            var known = all.EnumerateArray().SelectMany(Names).ToHashSet();
            if (closed && value is JsonObject whole)
                faults.AddRange(whole.Select(p => p.Key).Where(name => !known.Contains(name)).Select(name => $"{at}.{name}: unknown"));
        }

        foreach (var choice in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(choice, out var some) && !some.EnumerateArray().Any(part => !Faults(part, value, at, closed).Any()))
                faults.Add($"{at}: fits no {choice}");
        }

        faults.AddRange(Own(schema, value, at, closed));
        return faults;
    }

    private IEnumerable<string> Own(JsonElement schema, JsonNode? value, string at, bool closed)
    {
        var type = schema.TryGetProperty("type", out var t) ? t.GetString() : null;
        if (type is not null && !Fits(type, value))
            yield return $"{at}: no {type}";
        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(w => w.ToString() != value?.ToString()))
            yield return $"{at}: {value} is not allowed";
        if (schema.TryGetProperty("maxLength", out var longest) && value?.ToString().Length > longest.GetInt32())
            yield return $"{at}: longer than {longest}";
        if (schema.TryGetProperty("required", out var required) && value is JsonObject some)
        {
            foreach (var name in required.EnumerateArray().Where(name => !some.ContainsKey(name.GetString()!)))
                yield return $"{at}.{name}: missing";
        }

        if (schema.TryGetProperty("properties", out var properties) && value is JsonObject thing)
        {
            foreach (var (name, part) in thing)
            {
                if (properties.TryGetProperty(name, out var property))
                {
                    foreach (var fault in Faults(property, part, $"{at}.{name}", closed: true))
                        yield return fault;
                }
                else if (closed && !schema.TryGetProperty("additionalProperties", out _))
                {
                    yield return $"{at}.{name}: unknown";
                }
            }
        }

        if (value is JsonArray array)
        {
            if (schema.TryGetProperty("maxItems", out var most) && array.Count > most.GetInt32())
                yield return $"{at}: more than {most}";
            if (schema.TryGetProperty("items", out var items))
            {
                foreach (var fault in array.SelectMany((part, i) => Faults(items, part, $"{at}[{i}]", closed: true)))
                    yield return fault;
            }
        }
    }

    private IEnumerable<string> Names(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()![2..].Split('/').Aggregate(root, (e, name) => e.GetProperty(name));
        var own = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name) : [];
        return schema.TryGetProperty("allOf", out var all) ? own.Concat(all.EnumerateArray().SelectMany(Names)) : own;
    }

    // Form fields are text: a whole number counts as one.
    private static bool Fits(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "integer" or "number" => value is JsonValue && long.TryParse(value.ToString(), out _),
        _ => true,
    };
}
