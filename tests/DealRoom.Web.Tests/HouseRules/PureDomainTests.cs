using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DealRoom.Domain.Deals;

namespace DealRoom.Web.Tests.HouseRules;

/// The domain knows no clock, no chance, no disk, no network and no task: all of that arrives as an argument.
public sealed class PureDomainTests
{
    static readonly string[] ForbiddenTypes =
    [
        "System.Random",
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.FileStream",
        "System.Threading.Tasks.Task",
        "System.Threading.Thread",
        "System.Threading.Timer",
        "System.TimeProvider",
        "System.Console",
        "System.Net.Http.HttpClient",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];
    static readonly string[] ForbiddenMembers =
    [
        "System.DateTimeOffset.get_UtcNow",
        "System.DateTimeOffset.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Now",
        "System.DateTime.get_Today",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.TimeZoneInfo.get_Local",
        "System.Diagnostics.Stopwatch.GetTimestamp",
    ];

    [Fact]
    public void The_domain_refers_to_the_framework_only() =>
        Assert.All(References(typeof(Deal).Assembly.Location), name => Assert.StartsWith("System", name, StringComparison.Ordinal));

    [Fact]
    public void The_domain_reads_no_clock_no_chance_and_no_disk() => Assert.Empty(Impurities(typeof(Deal).Assembly.Location));

    [Fact]
    public void The_rule_catches_a_bad_sample() // this assembly holds one, below
    {
        var found = Impurities(typeof(PureDomainTests).Assembly.Location).ToList();
        Assert.Contains("System.DateTimeOffset.get_UtcNow", found);
        Assert.Contains("System.Threading.Tasks.Task", found);
        Assert.Contains(References(typeof(PureDomainTests).Assembly.Location), name => !name.StartsWith("System", StringComparison.Ordinal));
    }

    internal static DateTimeOffset BadSample() => DateTimeOffset.UtcNow;

    static List<string> References(string assembly) =>
        Read(assembly, metadata => metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name)).ToList());

    static List<string> Impurities(string assembly) =>
        Read(
            assembly,
            metadata =>
            {
                var types = metadata.TypeReferences.Select(t => NameOf(metadata, t)).Where(ForbiddenTypes.Contains);
                var members = metadata
                    .MemberReferences.Select(metadata.GetMemberReference)
                    .Where(m => m.Parent.Kind == HandleKind.TypeReference)
                    .Select(m => NameOf(metadata, (TypeReferenceHandle)m.Parent) + "." + metadata.GetString(m.Name))
                    .Where(m => ForbiddenMembers.Contains(m) || IsEnvironment(m));
                return types.Concat(members).Distinct().ToList();
            }
        );

    // the compiler asks an iterator which thread it was made on: that much is allowed
    static bool IsEnvironment(string member) =>
        member.StartsWith("System.Environment.", StringComparison.Ordinal) && member != "System.Environment.get_CurrentManagedThreadId";

    static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }

    static T Read<T>(string assembly, Func<MetadataReader, T> question)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return question(file.GetMetadataReader());
    }
}
