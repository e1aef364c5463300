-- Releases the claim of a notification, unless another process has it. KEYS: record of the notification. ARGV: own claim.
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
