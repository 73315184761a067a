namespace DealRoom.Domain.Ringi.Nemawashi;

/// <summary>How it stands with a document of the checklist.</summary>
public enum ChecklistState
{
    /// <summary>未公開: it is not in the room.</summary>
    NotInRoom = 1,

    /// <summary>未開封</summary>
    NotOpened = 2,

    /// <summary>開封済, but by nobody of the department.</summary>
    OpenedByOthers = 3,

    /// <summary>開封済</summary>
    Opened = 4,
}
