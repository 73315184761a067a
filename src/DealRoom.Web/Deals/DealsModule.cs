namespace DealRoom.Web.Deals;

/// <summary>What people do with deals; pages and the API call the same deeds.</summary>
public static class DealsModule
{
    public static void AddDeals(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DealJournal>();
        builder.Services.AddScoped<OpenDeal>();
        builder.Services.AddScoped<ChangeDeal>();
        builder.Services.AddScoped<KeepMember>();
        builder.Services.AddScoped<LeaveCommittee>();
        builder.Services.AddScoped<TransferDeal>();
        builder.Services.AddScoped<ShareDeal>();
        builder.Services.AddScoped<Duplicates>();
        builder.Services.AddScoped<HandoverDesk>();
        builder.Services.AddScoped<CloseDeal>();
        builder.Services.AddScoped<MoveScore>();
        builder.Services.AddScoped<JudgeReading>();
        builder.Services.AddScoped<QualifyDeal>();
        builder.Services.AddScoped<KeepBant>();
        builder.Services.AddScoped<WriteNote>();
        builder.Services.AddScoped<ImportAttendance>();
        builder.Services.AddHostedService<HandoverFollower>();
    }
}
