"""IP addresses that are no public machine's: IANA's special-purpose registries, by hand.

Python's own `is_global` changes with its versions: for some, 192.0.0.0/24 is public, where metadata services of clouds
lie. No article lies at any of these, not even at those few that the whole internet can reach.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# https://www.iana.org/assignments/iana-ipv4-special-registry, and multicast (RFC 5771)
IPV4 = (
    ("0.0.0.0/8", "this network"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "shared by a carrier's customers"),
    ("127.0.0.0/8", "this machine"),
    ("169.254.0.0/16", "this link; metadata services"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "protocols; metadata services"),
    ("192.0.2.0/24", "documentation"),
    ("192.31.196.0/24", "AS112"),
    ("192.52.193.0/24", "AMT"),
    ("192.88.99.0/24", "relays of 6to4"),
    ("192.168.0.0/16", "private"),
    ("192.175.48.0/24", "AS112"),
    ("198.18.0.0/15", "benchmarks"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("240.0.0.0/4", "reserved; broadcast"),
)
# https://www.iana.org/assignments/iana-ipv6-special-registry: those within what is given out at all, 2000::/3
# (RFC 4291, 2.4); all beyond it is refused without a row.
IPV6 = (
    ("2001::/23", "protocols: benchmarks, AMT, AS112, ORCHID, DRIP"),
    ("2001:db8::/32", "documentation"),
    ("2620:4f:8000::/48", "AS112"),
    ("3fff::/20", "documentation"),
)
_REFUSED_4 = tuple(IPv4Network(network) for network, _ in IPV4)
_REFUSED_6 = tuple(IPv6Network(network) for network, _ in IPV6)
_GIVEN_OUT = IPv6Network("2000::/3")
_MAPPED, _NAT64 = IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96")
_SIX_TO_FOUR, _TEREDO = IPv6Network("2002::/16"), IPv6Network("2001::/32")


def is_public(written: str) -> bool:
    """Whether an IP address is one of the whole internet's, and not of this machine or of a network around it."""
    try:
        ip = ip_address(written.partition("%")[0])
    except ValueError:
        return False
    return _is_public_4(ip) if isinstance(ip, IPv4Address) else _is_public_6(ip)


def _is_public_4(ip: IPv4Address) -> bool:
    return not any(ip in network for network in _REFUSED_4)


def _is_public_6(ip: IPv6Address) -> bool:
    within = _within(ip)
    if within:
        return all(map(_is_public_4, within))
    return ip in _GIVEN_OUT and not any(ip in network for network in _REFUSED_6)


def _within(ip: IPv6Address) -> tuple[IPv4Address, ...]:
    """The addresses of IPv4 that one of IPv6 leads to."""
    number = int(ip)
    last = IPv4Address(number & 0xFFFFFFFF)
    if ip in _MAPPED or ip in _NAT64:  # RFC 4291, 2.5.5.2; RFC 6052, 2.1
        return (last,)
    if ip in _SIX_TO_FOUR:  # RFC 3056, 2
        return (IPv4Address(number >> 80 & 0xFFFFFFFF),)
    if ip in _TEREDO:  # RFC 4380, 4: the server, and the client with its bits turned
        return (IPv4Address(number >> 64 & 0xFFFFFFFF), IPv4Address(~number & 0xFFFFFFFF))
    return ()
