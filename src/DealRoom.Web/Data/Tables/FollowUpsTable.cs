using DealRoom.Domain.Deals;
using DealRoom.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class FollowUpTaskTable : IEntityTypeConfiguration<FollowUpTask>
{
    public void Configure(EntityTypeBuilder<FollowUpTask> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Note).HasMaxLength(2000);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Deadline);
        builder.HasOne<Deal>().WithMany().HasForeignKey(t => t.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Seller>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
        // one open task of a deal and purpose (T22)
        builder.HasIndex(t => new { t.DealId, t.Purpose }).IsUnique().HasFilter("\"State\" = 1");
        builder.HasIndex(t => new
        {
            t.State,
            t.OwnerId,
            t.DueAt,
        });
    }
}

sealed class TaskSourceTable : IEntityTypeConfiguration<TaskSource>
{
    public void Configure(EntityTypeBuilder<TaskSource> builder)
    {
        builder.HasKey(s => new { s.DecisionId, s.Rule });
        builder.Property(s => s.Rule).HasMaxLength(40);
        builder.HasOne<FollowUpTask>().WithMany().HasForeignKey(s => s.TaskId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class NotificationTable : IEntityTypeConfiguration<NotificationRow>
{
    public void Configure(EntityTypeBuilder<NotificationRow> builder)
    {
        builder.ToTable("Notifications");
        builder.HasKey(n => n.Seq);
        builder.Property(n => n.Seq).ValueGeneratedOnAdd();
        builder.Property(n => n.Detail).HasMaxLength(200);
        builder
            .HasIndex(n => new
            {
                n.SellerId,
                n.SubjectId,
                n.Rule,
            })
            .IsUnique();
        builder.HasIndex(n => new { n.SellerId, n.ReadAt });
        builder.HasOne<Seller>().WithMany().HasForeignKey(n => n.SellerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Deal>().WithMany().HasForeignKey(n => n.DealId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class AlertDeliveryTable : IEntityTypeConfiguration<AlertDelivery>
{
    public void Configure(EntityTypeBuilder<AlertDelivery> builder)
    {
        builder.Property(d => d.StableId).HasMaxLength(120);
        builder.HasIndex(d => d.StableId).IsUnique();
        builder.HasIndex(d => new { d.SentAt, d.DueAt });
    }
}

sealed class AlertSettingsTable : IEntityTypeConfiguration<AlertSettings>
{
    public void Configure(EntityTypeBuilder<AlertSettings> builder)
    {
        builder.HasKey(s => s.SellerId);
        builder.HasOne<Seller>().WithOne().HasForeignKey<AlertSettings>(s => s.SellerId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class ChatHookTable : IEntityTypeConfiguration<ChatHook>
{
    public void Configure(EntityTypeBuilder<ChatHook> builder) => builder.Property(h => h.Id).ValueGeneratedNever();
}

sealed class CalendarDayTable : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.HasKey(d => new { d.Date, d.Kind });
        builder.Property(d => d.Name).HasMaxLength(50);
    }
}

sealed class WorkCalendarTable : IEntityTypeConfiguration<WorkCalendar>
{
    public void Configure(EntityTypeBuilder<WorkCalendar> builder) => builder.Property(c => c.Id).ValueGeneratedNever();
}

sealed class RuleBookTable : IEntityTypeConfiguration<RuleBookVersion>
{
    public void Configure(EntityTypeBuilder<RuleBookVersion> builder)
    {
        builder.Property(v => v.Reason).HasMaxLength(500);
        builder.HasIndex(v => new { v.Book, v.Id });
        builder.HasOne<Seller>().WithMany().HasForeignKey(v => v.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
