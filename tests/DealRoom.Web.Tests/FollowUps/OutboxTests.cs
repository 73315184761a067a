using System.Globalization;
using System.Text;
using DealRoom.Domain.Rooms;
using DealRoom.Web.Data;
using DealRoom.Web.FollowUps;
using DealRoom.Web.Tests.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DealRoom.Web.Tests.FollowUps;

public sealed class OutboxTests
{
    static RunningDealRoom House(MailSink sink, FakeClock? clock = null) =>
        new()
        {
            Clock = clock,
            Settings =
            {
                ["DealRoom:Smtp:Host"] = "localhost",
                ["DealRoom:Smtp:Port"] = sink.Port.ToString(CultureInfo.InvariantCulture),
                ["DealRoom:Smtp:StartTls"] = "false",
                ["DealRoom:Smtp:From"] = "rooms@mioto.example",
            },
        };

    static async Task<OutboxMail> QueueAsync(RunningDealRoom house, SomeRoom some, InvitationId? invitation = null)
    {
        var outbox = house.Services.GetRequiredService<Outbox>();
        var mail = await house.With(async db =>
        {
            var row = outbox.Queue(
                db,
                "tanaka@minato.example",
                "商談ルームの\r\nBcc: evil@example.com ご案内",
                "本文 https://rooms.example/r/SECRET",
                some.Deal,
                invitation
            );
            await db.SaveChangesAsync();
            return row;
        });
        house.Services.GetRequiredService<Bell>().Ring(BellTopic.Outbox);
        return mail;
    }

    static async Task<OutboxMail> UntilAsync(RunningDealRoom house, Guid id, Func<OutboxMail, bool> done)
    {
        for (var tries = 0; ; tries++)
        {
            var mail = await house.With(db => db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == id));
            if (done(mail) || tries > 100)
                return mail;
            await Task.Delay(50);
        }
    }

    [Fact]
    public async Task An_invitation_is_delivered_and_its_link_leaves_the_table()
    {
        using var sink = new MailSink();
        await using var house = House(sink);
        var some = await SomeRoom.InAsync(house);
        var invitation = new Invitation
        {
            Id = new(Guid.CreateVersion7()),
            RoomId = some.Room,
            MemberId = some.Cfo,
            TokenHash = Secrets.Hash("x"),
            IssuedBy = "s",
            IssuedAt = DateTimeOffset.UtcNow,
            ExpiresAt = DateTimeOffset.UtcNow.AddDays(1),
        };
        await house.With(async db =>
        {
            db.Add(invitation);
            await db.SaveChangesAsync();
        });
        var queued = await QueueAsync(house, some, invitation.Id);
        Assert.DoesNotContain("SECRET", queued.Body, StringComparison.Ordinal);
        var sent = await UntilAsync(house, queued.Id, m => m.SentAt is not null);
        Assert.NotNull(sent.SentAt);
        Assert.Equal("", sent.Body);
        Assert.NotNull(await house.With(db => db.Invitations.Where(i => i.Id == invitation.Id).Select(i => i.DeliveredAt).SingleAsync()));
        var mail = Assert.Single(sink.Mails);
        var head = mail[..mail.IndexOf("\n\n", StringComparison.Ordinal)];
        Assert.Contains($"Message-ID: <{queued.Id:N}@localhost>", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(head.Split('\n'), l => l.StartsWith("Bcc:", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("reply-to: mori@mioto.example", head, StringComparison.OrdinalIgnoreCase);
        var body = mail[(head.Length + 2)..].ReplaceLineEndings("");
        Assert.Equal("本文 https://rooms.example/r/SECRET", Encoding.UTF8.GetString(Convert.FromBase64String(body)));
    }

    [Fact]
    public async Task What_could_not_be_sent_comes_again_later()
    {
        using var sink = new MailSink(refuse: 1);
        var clock = new FakeClock(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        await using var house = House(sink, clock);
        var some = await SomeRoom.InAsync(house);
        var queued = await QueueAsync(house, some);
        var failed = await UntilAsync(house, queued.Id, m => m.LastError is not null);
        Assert.Equal((1, clock.GetUtcNow().AddMinutes(1)), (failed.Attempts, failed.NextAttemptAt));
        clock.Advance(TimeSpan.FromMinutes(1));
        house.Services.GetRequiredService<Bell>().Ring(BellTopic.Outbox);
        var sent = await UntilAsync(house, queued.Id, m => m.SentAt is not null);
        Assert.Equal((2, null), (sent.Attempts, sent.LastError));
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Without_a_mail_server_the_mail_waits_and_can_be_read()
    {
        await using var house = new RunningDealRoom();
        var queued = await QueueAsync(house, await SomeRoom.InAsync(house));
        var outbox = house.Services.GetRequiredService<Outbox>();
        Assert.False(outbox.Sends);
        Assert.Equal("本文 https://rooms.example/r/SECRET", outbox.BodyOf(queued));
        Assert.Equal("商談ルームの Bcc: evil@example.com ご案内", queued.Subject);
    }
}
