using System.Linq.Expressions;
using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DealRoom.Web.Data;

/// <summary>How ids and instants become columns, said once for all tables.</summary>
static class Columns
{
    static readonly Type[] Ids =
    [
        typeof(DealId),
        typeof(CompanyId),
        typeof(MemberId),
        typeof(RoomId),
        typeof(SectionId),
        typeof(ItemId),
        typeof(VersionId),
        typeof(InvitationId),
        typeof(DeviceId),
        typeof(GrantId),
    ];

    public static void MapIds(ModelConfigurationBuilder conventions, Type converter)
    {
        foreach (var id in Ids)
            conventions.Properties(id).HaveConversion(converter.MakeGenericType(id));
    }

    internal static Expression<Func<TId, Guid>> Out<TId>()
    {
        var id = Expression.Parameter(typeof(TId));
        return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
    }

    internal static Expression<Func<Guid, TId>> In<TId>()
    {
        var value = Expression.Parameter(typeof(Guid));
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }

    internal static Guid FromBytes(byte[] bytes) => new(bytes, bigEndian: true);

    internal static Expression<Func<TId, byte[]>> OutBytes<TId>()
    {
        var id = Expression.Parameter(typeof(TId));
        return Expression.Lambda<Func<TId, byte[]>>(
            Expression.Call(
                Expression.Property(id, "Value"),
                typeof(Guid).GetMethod(nameof(Guid.ToByteArray), [typeof(bool)])!,
                Expression.Constant(true)
            ),
            id
        );
    }

    internal static Expression<Func<byte[], TId>> InBytes<TId>()
    {
        var bytes = Expression.Parameter(typeof(byte[]));
        var guid = Expression.Call(typeof(Columns), nameof(FromBytes), null, bytes);
        return Expression.Lambda<Func<byte[], TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, guid), bytes);
    }
}

/// <summary>An id as the database's own uuid.</summary>
public sealed class IdAsGuid<TId>() : ValueConverter<TId, Guid>(Columns.Out<TId>(), Columns.In<TId>());

/// <summary>Sixteen bytes in the order that sorts by time for version-7 ids; SQLite's text form would be more than twice as large.</summary>
public sealed class GuidAsBytes() : ValueConverter<Guid, byte[]>(guid => guid.ToByteArray(true), bytes => Columns.FromBytes(bytes));

/// <summary>An id as sixteen bytes.</summary>
public sealed class IdAsBytes<TId>() : ValueConverter<TId, byte[]>(Columns.OutBytes<TId>(), Columns.InBytes<TId>());

/// <summary>SQLite can't order DateTimeOffset: an integer of microseconds sorts, compares and indexes.</summary>
public sealed class AsUnixMicroseconds()
    : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10,
        micros => new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + micros * 10, TimeSpan.Zero)
    );

/// <summary>timestamptz takes only offset 0 and keeps microseconds.</summary>
public sealed class AsUtc()
    : ValueConverter<DateTimeOffset, DateTimeOffset>(
        at => new DateTimeOffset(at.UtcTicks - at.UtcTicks % 10, TimeSpan.Zero),
        at => at.ToUniversalTime()
    );
