namespace DealRoom.Domain.Scoring;

/// <summary>What could be brought about in a deal.</summary>
public enum WhatIfKind
{
    /// <summary>Somebody opens a document.</summary>
    Opens,

    /// <summary>Somebody does something else: runs a calculation, asks, requests.</summary>
    Does,

    /// <summary>Somebody known turns out to be the champion.</summary>
    Champion,

    /// <summary>Somebody known turns out to be the executive sponsor.</summary>
    Sponsor,

    /// <summary>Somebody of the decision layer becomes known.</summary>
    DecisionLayer,

    /// <summary>Somebody of a required department becomes known and opens a document.</summary>
    Department,

    /// <summary>A meeting with somebody of the decision layer.</summary>
    Meeting,
}
