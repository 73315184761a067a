using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class ScoreModelTable : IEntityTypeConfiguration<ScoreModelRow>
{
    public void Configure(EntityTypeBuilder<ScoreModelRow> builder)
    {
        builder.ToTable("ScoreModels");
        builder.HasKey(m => m.Version);
        builder.Property(m => m.Version).ValueGeneratedNever();
        builder.Property(m => m.Industries).HasMaxLength(2000);
        builder.Property(m => m.Purpose).HasMaxLength(500);
        builder.Property(m => m.Reason).HasMaxLength(1000);
        builder.Property(m => m.RetireReason).HasMaxLength(1000);
        builder.Property(m => m.Edition).IsConcurrencyToken();
    }
}

sealed class RescoreTable : IEntityTypeConfiguration<RescoreRow>
{
    public void Configure(EntityTypeBuilder<RescoreRow> builder)
    {
        builder.ToTable("Rescores");
        builder.Property(r => r.Id).ValueGeneratedOnAdd();
    }
}
