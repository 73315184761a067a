using DealRoom.Domain.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class BantTable : IEntityTypeConfiguration<BantEntry>
{
    public void Configure(EntityTypeBuilder<BantEntry> builder)
    {
        builder.HasOne<Deal>().WithMany().HasForeignKey(b => b.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(b => b.Value).HasMaxLength(1000);
        builder.Property(b => b.Source).HasMaxLength(300);
    }
}

sealed class IdealCustomerTable : IEntityTypeConfiguration<IdealCustomer>
{
    public void Configure(EntityTypeBuilder<IdealCustomer> builder) => builder.Property(i => i.Id).ValueGeneratedNever();
}

sealed class NeedTagTable : IEntityTypeConfiguration<NeedTag>
{
    public void Configure(EntityTypeBuilder<NeedTag> builder)
    {
        builder.Property(n => n.Name).HasMaxLength(100);
        builder.Property(n => n.NameEn).HasMaxLength(100);
    }
}

sealed class DealNoteTable : IEntityTypeConfiguration<DealNote>
{
    public void Configure(EntityTypeBuilder<DealNote> builder)
    {
        builder.HasOne<Deal>().WithMany().HasForeignKey(n => n.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.DealId, n.At });
        builder.Property(n => n.NextStep).HasMaxLength(500);
        builder.Property(n => n.Programme).HasMaxLength(200);
    }
}

sealed class AttendanceImportTable : IEntityTypeConfiguration<AttendanceImport>
{
    public void Configure(EntityTypeBuilder<AttendanceImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(300);
        builder.Property(i => i.Encoding).HasMaxLength(20);
        builder.Property(i => i.Title).HasMaxLength(200);
    }
}
