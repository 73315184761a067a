using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class SignalTable : IEntityTypeConfiguration<SignalRow>
{
    public void Configure(EntityTypeBuilder<SignalRow> builder)
    {
        builder.HasKey(s => s.Seq);
        builder.Property(s => s.Seq).ValueGeneratedOnAdd();
        builder.Property(s => s.Asset).HasMaxLength(200);
        builder.Property(s => s.Reason).HasMaxLength(40);
        builder.Property(s => s.Recipient).HasMaxLength(320);
        builder.Property(s => s.Programme).HasMaxLength(200);
        builder.HasIndex(s => new { s.DealId, s.Id }).IsUnique();
        builder.HasIndex(s => new { s.ViewId, s.N }).IsUnique();
        builder.HasIndex(s => new { s.DealId, s.At });
        // the few rows that are no readings are asked for alone; among a million readings they must be found without looking at those
        builder.HasIndex(s => new { s.DealId, s.Cause }).HasFilter("\"Cause\" <> 1");
    }
}

sealed class DealScoreTable : IEntityTypeConfiguration<DealScoreRow>
{
    public void Configure(EntityTypeBuilder<DealScoreRow> builder)
    {
        builder.HasKey(s => s.DealId);
        // which deals stand under another course of models is asked without reading their states
        builder.HasIndex(s => new { s.Course, s.DealId });
    }
}

sealed class ScoreCheckpointTable : IEntityTypeConfiguration<ScoreCheckpoint>
{
    public void Configure(EntityTypeBuilder<ScoreCheckpoint> builder)
    {
        builder.HasKey(c => new
        {
            c.DealId,
            c.LedgerSeq,
            c.HeadAt,
            c.HeadId,
        });
        builder.Property(c => c.Model).HasDefaultValue(1).ValueGeneratedNever();
        // the last one before an instant, whether there are three or three thousand
        builder.HasIndex(c => new { c.DealId, c.HeadAt });
    }
}

sealed class LedgerTable : IEntityTypeConfiguration<LedgerLine>
{
    public void Configure(EntityTypeBuilder<LedgerLine> builder)
    {
        builder.ToTable("Ledger");
        builder.HasKey(l => new { l.DealId, l.Seq });
        builder.HasIndex(l => new { l.DealId, l.At });
    }
}

sealed class MomentTable : IEntityTypeConfiguration<MomentRow>
{
    public void Configure(EntityTypeBuilder<MomentRow> builder)
    {
        builder.HasKey(m => m.Seq);
        builder.Property(m => m.Seq).ValueGeneratedNever();
        builder.HasIndex(m => new { m.DealId, m.Seq });
    }
}

sealed class FoldPositionTable : IEntityTypeConfiguration<FoldPosition>
{
    public void Configure(EntityTypeBuilder<FoldPosition> builder) => builder.Property(p => p.Id).ValueGeneratedNever();
}

sealed class OutboxMailTable : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder) => builder.HasIndex(m => m.SentAt);
}
