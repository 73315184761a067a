namespace DealRoom.Domain.Deals;

/// <summary>職位区分: how high a title stands. Derived from the title by a table, overridable (R13, T18).</summary>
public enum TitleBand
{
    /// <summary>担当者級, also when nothing is known (then shown as to be confirmed).</summary>
    Staff = 1,

    /// <summary>課長級</summary>
    SectionHead = 2,

    /// <summary>部長級: belongs to the decision layer, though to the managers in the title mix (T18).</summary>
    DepartmentHead = 3,

    /// <summary>経営層</summary>
    Executive = 4,
}
