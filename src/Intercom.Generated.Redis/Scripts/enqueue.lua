-- Adds a notification, and records it as accepted in the same step.
-- KEYS: queue, delayed, record of the notification. ARGV: message, capacity, duration of the record (0: no record).
-- Returns: 1 when it was added, 0 when the queue is full, 2 when the notification was added before.

if tonumber(ARGV[3]) > 0 and redis.call('GET', KEYS[3]) == 'completed' then
  return 2
end
if redis.call('XLEN', KEYS[1]) + redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[2]) then
  return 0
end
redis.call('XADD', KEYS[1], '*', 'm', ARGV[1])
if tonumber(ARGV[3]) > 0 then
  redis.call('SET', KEYS[3], 'completed', 'PX', ARGV[3])
end
return 1
