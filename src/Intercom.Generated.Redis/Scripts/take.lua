-- Takes notifications: delayed ones that are due, those of processes that do not respond, and new ones.
-- KEYS: queue, delayed. ARGV: group, consumer, maximum, milliseconds after which a process does not respond.
-- Returns a list of: entry, message, number of deliveries.

local maximum = tonumber(ARGV[3])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)

local due = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, 100)
for _, message in ipairs(due) do
  redis.call('XADD', KEYS[1], '*', 'm', message)
  redis.call('ZREM', KEYS[2], message)
end

local function claim()
  return redis.pcall('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[4], '0-0', 'COUNT', maximum)
end

local claimed = claim()
if claimed.err then
  redis.call('XGROUP', 'CREATE', KEYS[1], ARGV[1], '0', 'MKSTREAM')
  claimed = claim()
end

local taken = {}
for _, entry in ipairs(claimed[2]) do
  if entry then
    local pending = redis.call('XPENDING', KEYS[1], ARGV[1], entry[1], entry[1], 1)
    taken[#taken + 1] = {entry[1], entry[2][2], pending[1][4]}
  end
end

if #taken < maximum then
  local read = redis.call('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', maximum - #taken, 'STREAMS', KEYS[1], '>')
  if read then
    for _, entry in ipairs(read[1][2]) do
      taken[#taken + 1] = {entry[1], entry[2][2], 1}
    end
  end
end
return taken
