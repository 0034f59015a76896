-- Sends a file of ready requests of equal length, each once, and prints what came of it in one line.
-- Arguments: file, length of a request in bytes, index of the first.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  length = tonumber(args[2])
  file = assert(io.open(args[1], "rb"))
  file:setvbuf("full", 1048576)
  file:seek("set", length * tonumber(args[3]))
  repeats = 0
end

function request()
  local one = file:read(length)
  if not one then
    repeats = repeats + 1
    file:seek("set", 0)
    one = file:read(length)
  end
  return one
end

function done(summary, latency)
  local repeated = 0
  for _, thread in ipairs(threads) do
    repeated = repeated + thread:get("repeats")
  end
  local errors = summary.errors
  print(string.format(
    "answered=%d microseconds=%d p50=%d p99=%d longest=%d refused=%d broken=%d repeated=%d",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, repeated))
end
