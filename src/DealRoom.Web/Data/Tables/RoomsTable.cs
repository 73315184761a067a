using DealRoom.Domain.Deals;
using DealRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class RoomTable : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.HasOne<Deal>().WithMany().HasForeignKey(r => r.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.DealId).IsUnique();
        builder.Property(r => r.Accent).HasMaxLength(7);
    }
}

sealed class RoomSectionTable : IEntityTypeConfiguration<RoomSection>
{
    public void Configure(EntityTypeBuilder<RoomSection> builder) =>
        builder.HasOne<Room>().WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Cascade);
}

sealed class RoomItemTable : IEntityTypeConfiguration<RoomItem>
{
    public void Configure(EntityTypeBuilder<RoomItem> builder)
    {
        builder.HasOne<Room>().WithMany().HasForeignKey(i => i.RoomId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RoomSection>().WithMany().HasForeignKey(i => i.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(i => i.TitleJa).HasMaxLength(200);
        builder.Property(i => i.TitleEn).HasMaxLength(200);
    }
}

sealed class ItemVersionTable : IEntityTypeConfiguration<ItemVersion>
{
    public void Configure(EntityTypeBuilder<ItemVersion> builder)
    {
        builder.HasOne<RoomItem>().WithMany().HasForeignKey(v => v.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.ItemId, v.Number }).IsUnique();
        builder.HasIndex(v => v.FileHash);
    }
}

sealed class PageTextTable : IEntityTypeConfiguration<PageText>
{
    public void Configure(EntityTypeBuilder<PageText> builder)
    {
        builder.HasKey(t => new { t.VersionId, t.Page });
        builder.HasOne<ItemVersion>().WithMany().HasForeignKey(t => t.VersionId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasOne<Room>().WithMany().HasForeignKey(i => i.RoomId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(i => i.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class GuestDeviceTable : IEntityTypeConfiguration<GuestDevice>
{
    public void Configure(EntityTypeBuilder<GuestDevice> builder)
    {
        builder.Property(d => d.SecretHash).HasMaxLength(64);
        builder.HasIndex(d => d.SecretHash).IsUnique();
    }
}

sealed class GrantTable : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.HasIndex(g => new { g.DeviceId, g.InvitationId }).IsUnique();
        builder.HasIndex(g => g.RoomId);
        builder.HasOne<GuestDevice>().WithMany().HasForeignKey(g => g.DeviceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Invitation>().WithMany().HasForeignKey(g => g.InvitationId).OnDelete(DeleteBehavior.Cascade);
    }
}
