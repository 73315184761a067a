using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DealRoom.Web.Data.Tables;

sealed class SellerTable : IEntityTypeConfiguration<Seller>
{
    public void Configure(EntityTypeBuilder<Seller> builder)
    {
        builder.Property(s => s.FamilyName).HasMaxLength(100);
        builder.Property(s => s.GivenName).HasMaxLength(100);
        builder.Property(s => s.Department).HasMaxLength(200);
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Phone).HasMaxLength(50);
        builder.Property(s => s.Language).HasMaxLength(2);
        builder.Property(s => s.TimeZone).HasMaxLength(64);
    }
}

sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder) => builder.Property(o => o.Id).ValueGeneratedNever();
}

sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.Property(t => t.Hash).HasMaxLength(64);
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasOne<Seller>().WithMany().HasForeignKey(t => t.SellerId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class SignInLinkTable : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.Property(l => l.Hash).HasMaxLength(64);
        builder.HasIndex(l => l.Hash).IsUnique();
        builder.HasOne<Seller>().WithMany().HasForeignKey(l => l.SellerId).OnDelete(DeleteBehavior.Cascade);
    }
}
