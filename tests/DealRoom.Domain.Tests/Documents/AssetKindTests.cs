using DealRoom.Domain.Documents;
using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Tests.Documents;

public class AssetKindTests
{
    [Theory]
    [InlineData(AssetKind.Pricing, SignalKind.PricingView, SignalKind.FileDownload)]
    [InlineData(AssetKind.Case, SignalKind.CaseView, SignalKind.FileDownload)]
    [InlineData(AssetKind.Contract, SignalKind.ContractView, SignalKind.FileDownload)]
    [InlineData(AssetKind.Ringi, SignalKind.RingiView, SignalKind.FileDownload)]
    [InlineData(AssetKind.Guide, SignalKind.BlogView, SignalKind.GuideDownload)]
    [InlineData(AssetKind.Report, SignalKind.BlogView, SignalKind.ReportDownload)]
    [InlineData(AssetKind.Beginner, SignalKind.BlogView, SignalKind.BeginnerDownload)]
    [InlineData(AssetKind.Archive, SignalKind.ArchiveView, SignalKind.FileDownload)]
    public void Reading_and_saving_count_as_their_kind(AssetKind kind, SignalKind view, SignalKind save)
    {
        Assert.Equal(view, AssetKinds.ViewKind(kind));
        Assert.Equal(save, AssetKinds.SaveKind(kind));
    }

    [Fact]
    public void Reading_other_material_counts_as_nothing() => Assert.Null(AssetKinds.ViewKind(AssetKind.Other));

    [Fact]
    public void Every_kind_reads_back_from_its_code()
    {
        Assert.Equal(Enum.GetValues<AssetKind>(), AssetKinds.Each);
        Assert.All(AssetKinds.Each, kind => Assert.Equal(kind, AssetKinds.Parse(AssetKinds.Code(kind))));
        Assert.Null(AssetKinds.Parse("video"));
        Assert.Null(AssetKinds.Parse(null));
    }
}
