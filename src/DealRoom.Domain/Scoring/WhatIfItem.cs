using DealRoom.Domain.Signals;

namespace DealRoom.Domain.Scoring;

/// <summary>Something published in the room that can be read, and as what it counts.</summary>
public sealed record WhatIfItem(string Asset, SignalKind Kind);
