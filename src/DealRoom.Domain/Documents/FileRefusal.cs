namespace DealRoom.Domain.Documents;

/// <summary>Why a file is not taken in.</summary>
public enum FileRefusal
{
    /// <summary>It holds nothing.</summary>
    Empty = 1,

    /// <summary>Its extension is not one of those accepted.</summary>
    NotAccepted = 2,

    /// <summary>HTML, SVG or XML, whatever it is called: it could run in a reader's browser.</summary>
    Markup = 3,

    /// <summary>Its content is not what its extension says.</summary>
    Disagrees = 4,

    /// <summary>A picture whose header gives no size.</summary>
    Damaged = 5,

    /// <summary>A picture of more than 40 million pixels.</summary>
    TooManyPixels = 6,
}
