import { defineScript } from "@redis/client";

/** Milliseconds on the clock that all servers share; fractions matter to none of these. */
const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** A token bucket, which is full again when it is forgotten. 1 when there was a token, else 0. */
const TAKE = `${NOW}
local size, per_second = tonumber(ARGV[1]), tonumber(ARGV[2])
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = size
if bucket[1] and bucket[2] then
  tokens = math.min(size, bucket[1] + math.max(0, now - bucket[2]) / 1000 * per_second)
end
local taken = 0
if tokens >= 1 then
  tokens = tokens - 1
  taken = 1
end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', string.format('%d', now))
redis.call('PEXPIRE', KEYS[1], math.ceil(size / per_second * 1000))
return taken`;

/** How many wrong tokens are waiting for their answers: members of a set, scored by when they stop. */
const WAITING = `${NOW}
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[1]) then return -1 end`;

/** Counts a wrong token; the milliseconds its answer waits, or -1 when too many are waiting. */
const FAIL = `${WAITING}
local free, first, longest, forget = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
local extra = redis.call('INCR', KEYS[1]) - free
redis.call('PEXPIRE', KEYS[1], forget)
if extra <= 0 then return 0 end
local delay = math.min(first * 2 ^ (extra - 1), longest)
redis.call('ZADD', KEYS[2], string.format('%d', now + delay), ARGV[6])
redis.call('PEXPIRE', KEYS[2], longest)
return delay`;

/** Forgets the wrong tokens after the right one; 0, or -1 when too many are waiting. */
const SUCCEED = `${WAITING}
redis.call('DEL', KEYS[1])
return 0`;

/** Each runs as a whole, so two servers never count from the same number. */
export const SCRIPTS = {
  takeToken: numberScript(TAKE, 1),
  failLogin: numberScript(FAIL, 2),
  succeedLogin: numberScript(SUCCEED, 2),
};

function numberScript(SCRIPT: string, NUMBER_OF_KEYS: number) {
  return defineScript({
    SCRIPT,
    NUMBER_OF_KEYS,
    parseCommand: (parser, keys: readonly string[], values: readonly (string | number)[]) => {
      for (const key of keys) parser.pushKey(key);
      for (const value of values) parser.push(String(value));
    },
    transformReply: (reply: unknown) => reply,
  });
}
