-- Moves a dead letter back to the queue. KEYS: queue, dead letters. ARGV: entry, message. Returns 0 when there is no such dead letter.
if redis.call('XDEL', KEYS[2], ARGV[1]) == 0 then
  return 0
end
redis.call('XADD', KEYS[1], '*', 'm', ARGV[2])
return 1
