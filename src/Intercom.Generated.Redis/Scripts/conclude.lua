-- Stores the outcome of a notification.
-- KEYS: queue, delayed, dead letters. ARGV: group, consumer, entry, outcome, message, delay or error.
-- Returns 0 when another process has taken the notification in the meantime.

local pending = redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[3], ARGV[3], 1)
local is_owner = pending[1] and pending[1][2] == ARGV[2]
if ARGV[4] == 'completed' then
  -- It was handled, whoever has it now.
  redis.call('XACK', KEYS[1], ARGV[1], ARGV[3])
  redis.call('XDEL', KEYS[1], ARGV[3])
  return is_owner and 1 or 0
end
if not is_owner then
  return 0
end
if ARGV[4] == 'interrupted' then
  -- Another process may take it immediately, and this attempt does not count.
  redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[3], 'IDLE', ARGV[6], 'RETRYCOUNT', 0, 'JUSTID')
  return 1
end
if ARGV[4] == 'retry' then
  local time = redis.call('TIME')
  local due = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000) + tonumber(ARGV[6])
  redis.call('ZADD', KEYS[2], string.format('%.0f', due), ARGV[5])
else
  redis.call('XADD', KEYS[3], '*', 'm', ARGV[5], 'e', ARGV[6])
end
redis.call('XACK', KEYS[1], ARGV[1], ARGV[3])
redis.call('XDEL', KEYS[1], ARGV[3])
return 1
