namespace DealRoom.Domain.Documents;

/// <summary>A picture's size in pixels, as its header states it.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>What a browser will have to hold: width × height.</summary>
    public long Pixels => (long)Width * Height;
}
