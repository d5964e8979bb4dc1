-- Asks the addresses of a file in turn: wrk -s addresses.lua URL -- addresses.txt
local addresses = {}
local at = 0
function init(arguments)
  for line in io.lines(arguments[1]) do
    addresses[#addresses + 1] = wrk.format("GET", line)
  end
end
function request()
  at = at % #addresses + 1
  return addresses[at]
end
