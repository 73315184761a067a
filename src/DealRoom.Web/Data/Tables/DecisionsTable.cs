using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class DecisionTable : IEntityTypeConfiguration<DecisionRow>
{
    public void Configure(EntityTypeBuilder<DecisionRow> builder)
    {
        builder.HasKey(d => d.Seq);
        builder.Property(d => d.Seq).ValueGeneratedOnAdd();
        builder.HasIndex(d => d.Id).IsUnique();
        builder.HasIndex(d => new { d.DealId, d.Kind });
    }
}
