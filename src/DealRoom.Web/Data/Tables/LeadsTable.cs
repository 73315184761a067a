using DealRoom.Domain.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class LeadStepChangeTable : IEntityTypeConfiguration<LeadStepChange>
{
    public void Configure(EntityTypeBuilder<LeadStepChange> builder)
    {
        builder.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(c => c.Note).HasMaxLength(2000);
    }
}

sealed class HandoverTable : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.HasOne<Deal>().WithMany().HasForeignKey(h => h.DealId).OnDelete(DeleteBehavior.Cascade);
        // of one deal at most one waits
        builder.HasIndex(h => h.DealId).HasFilter("\"State\" = 1").IsUnique();
        builder.HasIndex(h => new { h.State, h.At });
        builder.Property(h => h.ToRole).HasMaxLength(40);
        builder.Property(h => h.Note).HasMaxLength(2000);
        builder.Property(h => h.Answer).HasMaxLength(2000);
    }
}

sealed class HandoverCauseTable : IEntityTypeConfiguration<HandoverCause>
{
    public void Configure(EntityTypeBuilder<HandoverCause> builder)
    {
        builder.HasKey(c => c.DecisionId);
        builder.Property(c => c.DecisionId).ValueGeneratedNever();
        builder.HasOne<Handover>().WithMany().HasForeignKey(c => c.HandoverId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class LeadGateTable : IEntityTypeConfiguration<LeadGate>
{
    public void Configure(EntityTypeBuilder<LeadGate> builder)
    {
        builder.HasKey(g => g.Step);
        builder.Property(g => g.Step).ValueGeneratedNever();
        builder.Property(g => g.OwnerRole).HasMaxLength(40);
        builder.Property(g => g.Words).HasMaxLength(2000);
    }
}

sealed class DealClosingTable : IEntityTypeConfiguration<DealClosing>
{
    public void Configure(EntityTypeBuilder<DealClosing> builder)
    {
        builder.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(c => c.Note).HasMaxLength(2000);
        builder.Property(c => c.ReopenedNote).HasMaxLength(2000);
    }
}

sealed class FollowPositionTable : IEntityTypeConfiguration<FollowPosition>
{
    public void Configure(EntityTypeBuilder<FollowPosition> builder)
    {
        builder.HasKey(p => p.Name);
        builder.Property(p => p.Name).HasMaxLength(40);
    }
}
