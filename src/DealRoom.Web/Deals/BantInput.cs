using DealRoom.Domain.Deals;

namespace DealRoom.Web.Deals;

/// <summary>One BANT item as typed.</summary>
public sealed record BantInput(BantItem Item, BantState State, string? Value, string? Source, DateOnly? Day);
