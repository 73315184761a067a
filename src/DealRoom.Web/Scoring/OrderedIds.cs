using System.Buffers.Binary;

namespace DealRoom.Web.Scoring;

/// <summary>
/// Version-7 ids that rise within this process even inside one millisecond: of two rows said of the same instant the later one has the last
/// word, since the fold takes equal instants in the order of their ids.
/// </summary>
static class OrderedIds
{
    static long last;

    public static Guid Next(DateTimeOffset now)
    {
        // 48 bits of milliseconds and 12 of their fractions, as RFC 9562 suggests
        var ticks = now.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var stamp = (ticks / TimeSpan.TicksPerMillisecond << 12) + (ticks % TimeSpan.TicksPerMillisecond << 12) / TimeSpan.TicksPerMillisecond;
        long before,
            next;
        do next = Math.Max(stamp, (before = Interlocked.Read(ref last)) + 1);
        while (Interlocked.CompareExchange(ref last, next, before) != before);
        Span<byte> bytes = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes, next >> 12 << 16 | 0x7000 | next & 0xFFF);
        return new Guid(bytes, bigEndian: true);
    }
}
