-- Shares the window of a rate limit among processes. One call reports what a process observed and requests permits.
-- KEYS: the window, the processes.
-- ARGV: process, sequence number, requests in progress, permits wanted, clock rate, limit, remaining, reset, clock of Intercom, responses of the
-- window, ended requests without a report, pause, responses without headers. Times are in milliseconds of Intercom's clock; empty means unknown.
-- Returns: permits granted, milliseconds until the next call (-1: none is due), limit (-1: unknown), permits that are left.

local margin = 20
local default_length = 10000
local max_length = 60000
local max_delay = 2000
local offset_lifetime = 60000
local default_limit = 166
local headerless_threshold = 3
local expiry = 120000

local me = ARGV[1]
local sequence = tonumber(ARGV[2])
local in_progress = tonumber(ARGV[3])
local want = tonumber(ARGV[4])
local rate = tonumber(ARGV[5])
local observed_limit = tonumber(ARGV[6])
local observed_remaining = tonumber(ARGV[7])
local observed_reset = tonumber(ARGV[8])
local observed_clock = tonumber(ARGV[9])
local responses = tonumber(ARGV[10])
local unreported = tonumber(ARGV[11])
local pause = tonumber(ARGV[12])
local headerless = tonumber(ARGV[13])

-- A process that does not call for this long is dead, and neither its requests nor the permits that it wanted count.
local grace = 3000 * rate

local time = redis.call('TIME')
local now = math.floor((tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000) * rate)

local names = {'limit', 'low', 'reset', 'last', 'estimated', 'reported', 'offset', 'offset_at', 'paused', 'confirmed', 'lost', 'window', 'headerless'}
local values = redis.call('HMGET', KEYS[1], unpack(names))
local w = {}
for i, name in ipairs(names) do
  w[name] = tonumber(values[i])
end
w.window = w.window or 0
w.confirmed = w.confirmed or 0
w.lost = w.lost or 0

local others = {}
local own = {used = 0, window = w.window}
local processes = redis.call('HGETALL', KEYS[2])
for i = 1, #processes, 2 do
  local p = cjson.decode(processes[i + 1])
  if processes[i] == me then
    if p.sequence >= sequence then
      -- An earlier call that Redis was too slow for: what it reports is out of date.
      return {0, -1, w.limit or -1, 0}
    end
    own = p
  elseif p.expires < now then
    redis.call('HDEL', KEYS[2], processes[i])
  else
    others[#others + 1] = p
  end
end

local total = in_progress
for _, p in ipairs(others) do
  total = total + p.in_progress
end

local function intercom_time()
  return now + (w.offset or 0)
end

local function begin_window(low)
  w.window = w.window + 1
  w.low = low
  w.reset = nil
  w.estimated = nil
  w.reported = nil
  w.confirmed = 0
  w.lost = 0
end

-- The clock of Intercom in a response is truncated to seconds and late, so the highest offset is the most precise one.
if observed_clock then
  local offset = observed_clock - now
  if not w.offset or offset > w.offset or now - w.offset_at > offset_lifetime then
    w.offset = offset
    w.offset_at = now
  end
end

if pause > 0 then
  w.paused = math.max(w.paused or 0, now + math.min(pause, max_length))
end

if unreported > 0 and w.low then
  w.low = w.low - unreported
  w.lost = w.lost + unreported
end

if observed_limit then
  local from = observed_clock or intercom_time()
  local is_late = false
  if observed_reset and observed_reset - from > -max_delay and observed_reset - from <= max_length then
    local current = not w.estimated and w.reset or nil
    if observed_reset <= (w.last or 0) or (current and observed_reset < current) then
      is_late = true
    else
      if w.estimated or (current and observed_reset > current) then
        w.last = current or w.last
        begin_window(observed_limit)
      end
      w.reset = observed_reset
    end
  elseif not w.reset then
    w.reset = intercom_time() + default_length
    w.estimated = 1
  end
  if not is_late then
    local remaining = math.max(0, math.min(observed_limit, observed_remaining or observed_limit))
    w.low = w.reported and math.min(w.low, remaining) or remaining - w.lost
    w.reported = 1
    w.confirmed = w.confirmed + responses
    w.limit = observed_limit
  end
elseif not w.limit then
  w.headerless = (w.headerless or 0) + headerless
  if w.headerless >= headerless_threshold then
    w.limit = default_limit
    w.low = default_limit
  end
end

if w.limit and not w.reset and total == 0 then
  -- No request is in progress that could report the end of the window.
  w.reset = intercom_time() + default_length
  w.estimated = 1
end

if w.limit and w.reset and intercom_time() >= w.reset + margin then
  -- What is in progress may be counted in the next window, and other clients may use as much of it as of this one.
  local used_by_others = w.reported and math.max(0, w.limit - w.low - w.lost - w.confirmed - total) or 0
  if not w.estimated then
    w.last = w.reset
  end
  begin_window(math.max(1, w.limit - used_by_others))
end

local is_paused = w.paused and now < w.paused
local available = 0
if is_paused then
  available = 0
elseif not w.limit then
  available = total == 0 and 1 or 0
else
  available = w.low - total
end

-- Each process that needs permits has an equal share; what it does not need is for the others.
local used = own.window == w.window and own.used or 0
local granted = 0
if available > 0 and want > 0 then
  if not w.limit then
    granted = 1
  else
    local active = 1
    for _, p in ipairs(others) do
      if p.want > 0 or (p.window == w.window and p.used > 0) then
        active = active + 1
      end
    end
    local share = math.max(1, math.floor(w.limit / active))
    local reserved = 0
    for _, p in ipairs(others) do
      local used_by_process = p.window == w.window and p.used or 0
      reserved = reserved + math.min(p.want, math.max(0, share - used_by_process))
    end
    local allowed = math.max(available - reserved, math.min(available, share - used))
    granted = math.max(0, math.min(want, allowed))
  end
end

available = available - granted
want = want - granted

local wait = -1
if want > 0 then
  local until_reset = w.limit and w.reset and math.max(1, w.reset + margin - intercom_time()) or nil
  if is_paused then
    wait = w.paused - now
  elseif not w.limit then
    wait = 50 * rate
  elseif w.low <= 0 and until_reset then
    wait = until_reset
  elseif available > 0 then
    wait = 25 * rate
  else
    wait = math.min(100 * rate, until_reset or 100 * rate)
  end
end

local own_state = cjson.encode({
  sequence = sequence,
  in_progress = in_progress + granted,
  want = want,
  used = used + granted,
  window = w.window,
  expires = now + math.max(0, wait) + grace,
})
redis.call('HSET', KEYS[2], me, own_state)

for _, name in ipairs(names) do
  if w[name] then
    redis.call('HSET', KEYS[1], name, string.format('%.0f', w[name]))
  else
    redis.call('HDEL', KEYS[1], name)
  end
end
redis.call('PEXPIRE', KEYS[1], expiry)
redis.call('PEXPIRE', KEYS[2], expiry)

return {granted, wait < 0 and -1 or math.ceil(wait / rate), w.limit or -1, math.max(0, available)}
