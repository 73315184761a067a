-- Honest beacons of many readers: each POST is one reader's next reading(s), numbered, with an id of its own, ended now.
-- wrk -s beacons.lua URL -- VIEWS LEG READINGS    VIEWS: a file of "capability asset" lines
local ffi = require("ffi")
ffi.cdef[[ typedef struct { long s; long ns; } bench_time; int clock_gettime(int, bench_time*); ]]
local time = ffi.new("bench_time")
local views, count, turn, leg, readings, serial = {}, 0, 0, 0, 1, 0
local last_second, prefix = 0, ""

local function now()
  ffi.C.clock_gettime(0, time)
  return tonumber(time.s), tonumber(time.ns) / 1e6
end

local function stamp(s, ms)
  if s ~= last_second then last_second, prefix = s, os.date("!%Y-%m-%dT%H:%M:%S", s) end
  return string.format("%s.%03dZ", prefix, ms)
end

function init(args)
  for line in io.lines(args[1]) do
    local capability, asset = line:match("^(%S+) (%S+)$")
    count = count + 1
    views[count] = { capability = capability, asset = asset, n = tonumber(args[2]) * 100000, at = 0, page = count % 20 }
  end
  leg, readings = tonumber(args[2]), tonumber(args[3])
  wrk.method, wrk.headers["Content-Type"] = "POST", "application/json"
  wrk.headers["User-Agent"] = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
end

function request()
  turn = turn % count + 1
  local view = views[turn]
  local s, ms = now()
  local passed = s * 1000 + ms - view.at
  if view.at == 0 then passed = 500 end
  view.at = s * 1000 + ms
  local text = {}
  for i = 1, readings do
    serial = serial + 1
    view.n = view.n + 1
    if view.n % 8 == 0 then view.page = (view.page + 1) % 20 end
    local back = passed * (readings - i) / readings
    local at = s * 1000 + ms - back
    text[i] = string.format('{"id":"%08x-%04x-7000-8000-%012x","n":%d,"asset":"%s","page":%d,"activeMs":%d,"at":"%s"}',
      turn, leg, serial, view.n, view.asset, view.page + 1, passed / readings, stamp(math.floor(at / 1000), at % 1000))
  end
  return wrk.format(nil, nil, nil, '{"view":"' .. view.capability .. '","readings":[' .. table.concat(text, ",") .. ']}')
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %.3f %.3f\n", summary.requests, summary.duration, e.status,
    e.connect + e.read + e.write + e.timeout, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
