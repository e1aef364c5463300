-- Returns the number of entries of the queue, those in progress, delayed ones, dead letters, and the age of the oldest entry (-1: none).
-- KEYS: queue, delayed, dead letters. ARGV: group.

local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1])
local in_progress = pending.err and 0 or pending[1]
local oldest = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)
local age = -1
if oldest[1] then
  local time = redis.call('TIME')
  local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
  age = math.max(0, now - tonumber(string.match(oldest[1][1], '^%d+')))
end
return {redis.call('XLEN', KEYS[1]), in_progress, redis.call('ZCARD', KEYS[2]), redis.call('XLEN', KEYS[3]), age}
