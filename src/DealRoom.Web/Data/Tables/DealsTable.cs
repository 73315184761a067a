using DealRoom.Domain.Deals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class CompanyTable : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(200);
        builder.Property(c => c.Kana).HasMaxLength(200);
        builder.Property(c => c.Industry).HasMaxLength(100);
        builder.Property(c => c.CorporateNumber).HasMaxLength(13);
        builder.Property(c => c.SearchKey).HasMaxLength(800);
        builder.HasIndex(c => c.SearchKey);
        builder.HasIndex(c => c.CorporateNumber);
    }
}

sealed class DealTable : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> builder)
    {
        builder.Property(d => d.Name).HasMaxLength(200);
        builder.Property(d => d.SearchKey).HasMaxLength(800);
        builder.HasOne<Company>().WithMany().HasForeignKey(d => d.CompanyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Seller>().WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.OpenedAt);
        builder.Property(d => d.Step).HasDefaultValue(LeadStep.Captured).HasSentinel((LeadStep)0);
        builder.Property(d => d.Programme).HasMaxLength(200);
        builder.Property(d => d.Regulation).HasMaxLength(200);
    }
}

sealed class DealCollaboratorTable : IEntityTypeConfiguration<DealCollaborator>
{
    public void Configure(EntityTypeBuilder<DealCollaborator> builder)
    {
        builder.HasKey(c => new { c.DealId, c.SellerId });
        builder.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Seller>().WithMany().HasForeignKey(c => c.SellerId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class OwnerChangeTable : IEntityTypeConfiguration<OwnerChange>
{
    public void Configure(EntityTypeBuilder<OwnerChange> builder) =>
        builder.HasOne<Deal>().WithMany().HasForeignKey(c => c.DealId).OnDelete(DeleteBehavior.Cascade);
}

sealed class MemberTable : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property(m => m.Name).HasMaxLength(200);
        builder.Property(m => m.FamilyName).HasMaxLength(100);
        builder.Property(m => m.Kana).HasMaxLength(200);
        builder.Property(m => m.Email).HasMaxLength(320);
        builder.Property(m => m.Title).HasMaxLength(200);
        builder.Property(m => m.DepartmentText).HasMaxLength(200);
        builder.Property(m => m.RingiStep).HasMaxLength(200);
        builder.Property(m => m.Language).HasMaxLength(2);
        builder.Property(m => m.SearchKey).HasMaxLength(800);
        builder.HasOne<Deal>().WithMany().HasForeignKey(m => m.DealId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.SearchKey);
    }
}
