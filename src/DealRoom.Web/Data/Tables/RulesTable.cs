using DealRoom.Domain.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class ScoreOverrideTable : IEntityTypeConfiguration<ScoreOverride>
{
    public void Configure(EntityTypeBuilder<ScoreOverride> builder)
    {
        builder.Property(o => o.Reason).HasMaxLength(1000);
        builder.HasOne<Deal>().WithMany().HasForeignKey(o => o.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Seller>().WithMany().HasForeignKey(o => o.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class RowVerdictTable : IEntityTypeConfiguration<RowVerdict>
{
    public void Configure(EntityTypeBuilder<RowVerdict> builder)
    {
        builder.HasOne<Deal>().WithMany().HasForeignKey(v => v.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Seller>().WithMany().HasForeignKey(v => v.SellerId).OnDelete(DeleteBehavior.Restrict);
    }
}
