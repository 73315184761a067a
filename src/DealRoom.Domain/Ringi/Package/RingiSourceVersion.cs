namespace DealRoom.Domain.Ringi.Package;

/// <summary>A source and which version of it; any text that changes when the source does.</summary>
/// <param name="Source">The source.</param>
/// <param name="Version">Its version.</param>
public sealed record RingiSourceVersion(RingiSource Source, string Version);
