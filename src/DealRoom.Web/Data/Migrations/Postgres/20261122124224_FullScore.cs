using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DealRoom.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FullScore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Channel",
                table: "Signals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Programme",
                table: "Signals",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Model",
                table: "ScoreCheckpoints",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<List<int>>(
                name: "Values",
                table: "RoomItems",
                type: "integer[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "Tier",
                table: "Moments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Influence",
                table: "Members",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Step",
                table: "Members",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ToConfirm",
                table: "Members",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Course",
                table: "DealScores",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Swept",
                table: "DealScores",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Watch",
                table: "DealScores",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ArchivedAt",
                table: "Deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Channel",
                table: "Deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedAt",
                table: "Deals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DeciderConfidence",
                table: "Deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DeciderSource",
                table: "Deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DecisionProcess",
                table: "Deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DeclinedStage",
                table: "Deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "EarlierContact",
                table: "Deals",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ExistingCustomer",
                table: "Deals",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FinalDeciderId",
                table: "Deals",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FitFromIdeal",
                table: "Deals",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<List<int>>(
                name: "Needs",
                table: "Deals",
                type: "integer[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "OriginBand",
                table: "Deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OriginDecisionLayer",
                table: "Deals",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OriginMemberId",
                table: "Deals",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Programme",
                table: "Deals",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Regulation",
                table: "Deals",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RegulatoryDay",
                table: "Deals",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Severity",
                table: "Deals",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Step",
                table: "Deals",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TargetStart",
                table: "Deals",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AlertDeliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StableId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<short>(type: "smallint", nullable: false),
                    SellerId = table.Column<string>(type: "text", nullable: true),
                    NotificationSeq = table.Column<long>(type: "bigint", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LastError = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertDeliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AlertSettings",
                columns: table => new
                {
                    SellerId = table.Column<string>(type: "text", nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    QuietTo = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    DigestAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Weekly = table.Column<bool>(type: "boolean", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertSettings", x => x.SellerId);
                    table.ForeignKey(
                        name: "FK_AlertSettings_AspNetUsers_SellerId",
                        column: x => x.SellerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttendanceImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Encoding = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: true),
                    BySellerId = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BantEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    BySellerId = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BantEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BantEntries_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<short>(type: "smallint", nullable: false),
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => new { x.Date, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "ChatHooks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    SealedAddress = table.Column<string>(type: "text", nullable: true),
                    Host = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<bool>(type: "boolean", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false),
                    Rules = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatHooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DealClosings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Won = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    BySellerId = table.Column<string>(type: "text", nullable: false),
                    Reasons = table.Column<int[]>(type: "integer[]", nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: false),
                    ReopenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReopenedBy = table.Column<string>(type: "text", nullable: true),
                    ReopenedNote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealClosings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealClosings_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DealNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    NextStep = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    NextDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Intent = table.Column<bool>(type: "boolean", nullable: true),
                    Programme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Channel = table.Column<int>(type: "integer", nullable: true),
                    Members = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    BySellerId = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealNotes_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Signal = table.Column<int>(type: "integer", nullable: true),
                    SignalSeq = table.Column<long>(type: "bigint", nullable: true),
                    Tier = table.Column<int>(type: "integer", nullable: true),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    Details = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "FollowPositions",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowPositions", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<int>(type: "integer", nullable: false),
                    Trigger = table.Column<int>(type: "integer", nullable: false),
                    Signal = table.Column<int>(type: "integer", nullable: true),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecommendedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AmberAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EscalateAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Clock = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    SnoozedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AmberToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LateAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EscalatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedBy = table.Column<string>(type: "text", nullable: true),
                    Deed = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Steps = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpTasks_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FollowUpTasks_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Handovers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FromSellerId = table.Column<string>(type: "text", nullable: true),
                    ToSellerId = table.Column<string>(type: "text", nullable: true),
                    ToRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<int>(type: "integer", nullable: true),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Handovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Handovers_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IdealCustomers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Industries = table.Column<List<string>>(type: "text[]", nullable: false),
                    IndustryWeight = table.Column<int>(type: "integer", nullable: false),
                    EmployeesFrom = table.Column<int>(type: "integer", nullable: true),
                    EmployeesTo = table.Column<int>(type: "integer", nullable: true),
                    SizeWeight = table.Column<int>(type: "integer", nullable: false),
                    Needs = table.Column<List<int>>(type: "integer[]", nullable: false),
                    NeedsWeight = table.Column<int>(type: "integer", nullable: false),
                    Processes = table.Column<int[]>(type: "integer[]", nullable: false),
                    ProcessWeight = table.Column<int>(type: "integer", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedBy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdealCustomers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LeadGates",
                columns: table => new
                {
                    Step = table.Column<int>(type: "integer", nullable: false),
                    OwnerRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PersonScore = table.Column<int>(type: "integer", nullable: true),
                    Fit = table.Column<int>(type: "integer", nullable: true),
                    BantConfirmed = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ChangedBy = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadGates", x => x.Step);
                });

            migrationBuilder.CreateTable(
                name: "LeadStepChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    BySellerId = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadStepChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeadStepChanges_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NeedTags",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedTags", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SellerId = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<int>(type: "integer", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Signal = table.Column<int>(type: "integer", nullable: true),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    Tier = table.Column<int>(type: "integer", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Detail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBell = table.Column<bool>(type: "boolean", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Seq);
                    table.ForeignKey(
                        name: "FK_Notifications_AspNetUsers_SellerId",
                        column: x => x.SellerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notifications_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rescores",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rescores", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RowVerdicts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<short>(type: "smallint", nullable: false),
                    SellerId = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RowVerdicts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RowVerdicts_AspNetUsers_SellerId",
                        column: x => x.SellerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RowVerdicts_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RuleBooks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Book = table.Column<short>(type: "smallint", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AuthorId = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleBooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RuleBooks_AspNetUsers_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScoreModels",
                columns: table => new
                {
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<short>(type: "smallint", nullable: false),
                    BasedOn = table.Column<int>(type: "integer", nullable: false),
                    Model = table.Column<string>(type: "text", nullable: false),
                    Industries = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    MinEmployees = table.Column<int>(type: "integer", nullable: true),
                    MaxEmployees = table.Column<int>(type: "integer", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AuthorId = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ShadowSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PublishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PublishedById = table.Column<string>(type: "text", nullable: true),
                    EffectiveAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetiredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RetiredById = table.Column<string>(type: "text", nullable: true),
                    RetireReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreModels", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "ScoreOverrides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    Amount = table.Column<double>(type: "double precision", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AuthorId = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LiftedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LiftedById = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreOverrides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScoreOverrides_AspNetUsers_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoreOverrides_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkCalendars",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    YearEndClosure = table.Column<bool>(type: "boolean", nullable: false),
                    Opens = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Closes = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    FiscalYearStartMonth = table.Column<int>(type: "integer", nullable: false),
                    OfficialReadAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkCalendars", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TaskSources",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TaskId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskSources", x => new { x.DecisionId, x.Rule });
                    table.ForeignKey(
                        name: "FK_TaskSources_FollowUpTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "FollowUpTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HandoverCauses",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    HandoverId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Signal = table.Column<int>(type: "integer", nullable: true),
                    Score = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverCauses", x => x.DecisionId);
                    table.ForeignKey(
                        name: "FK_HandoverCauses_Handovers_HandoverId",
                        column: x => x.HandoverId,
                        principalTable: "Handovers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreCheckpoints_DealId_HeadAt",
                table: "ScoreCheckpoints",
                columns: new[] { "DealId", "HeadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DealScores_Course_DealId",
                table: "DealScores",
                columns: new[] { "Course", "DealId" });

            migrationBuilder.CreateIndex(
                name: "IX_AlertDeliveries_SentAt_DueAt",
                table: "AlertDeliveries",
                columns: new[] { "SentAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AlertDeliveries_StableId",
                table: "AlertDeliveries",
                column: "StableId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BantEntries_DealId",
                table: "BantEntries",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_DealClosings_DealId",
                table: "DealClosings",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_DealNotes_DealId_At",
                table: "DealNotes",
                columns: new[] { "DealId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_DealId_Kind",
                table: "Decisions",
                columns: new[] { "DealId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Id",
                table: "Decisions",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpTasks_DealId_Purpose",
                table: "FollowUpTasks",
                columns: new[] { "DealId", "Purpose" },
                unique: true,
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpTasks_OwnerId",
                table: "FollowUpTasks",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpTasks_State_OwnerId_DueAt",
                table: "FollowUpTasks",
                columns: new[] { "State", "OwnerId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverCauses_HandoverId",
                table: "HandoverCauses",
                column: "HandoverId");

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_DealId",
                table: "Handovers",
                column: "DealId",
                unique: true,
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_State_At",
                table: "Handovers",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LeadStepChanges_DealId",
                table: "LeadStepChanges",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_DealId",
                table: "Notifications",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_SellerId_ReadAt",
                table: "Notifications",
                columns: new[] { "SellerId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_SellerId_SubjectId_Rule",
                table: "Notifications",
                columns: new[] { "SellerId", "SubjectId", "Rule" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RowVerdicts_DealId",
                table: "RowVerdicts",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_RowVerdicts_SellerId",
                table: "RowVerdicts",
                column: "SellerId");

            migrationBuilder.CreateIndex(
                name: "IX_RuleBooks_AuthorId",
                table: "RuleBooks",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_RuleBooks_Book_Id",
                table: "RuleBooks",
                columns: new[] { "Book", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreOverrides_AuthorId",
                table: "ScoreOverrides",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_ScoreOverrides_DealId",
                table: "ScoreOverrides",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_TaskSources_TaskId",
                table: "TaskSources",
                column: "TaskId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlertDeliveries");

            migrationBuilder.DropTable(
                name: "AlertSettings");

            migrationBuilder.DropTable(
                name: "AttendanceImports");

            migrationBuilder.DropTable(
                name: "BantEntries");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "ChatHooks");

            migrationBuilder.DropTable(
                name: "DealClosings");

            migrationBuilder.DropTable(
                name: "DealNotes");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "FollowPositions");

            migrationBuilder.DropTable(
                name: "HandoverCauses");

            migrationBuilder.DropTable(
                name: "IdealCustomers");

            migrationBuilder.DropTable(
                name: "LeadGates");

            migrationBuilder.DropTable(
                name: "LeadStepChanges");

            migrationBuilder.DropTable(
                name: "NeedTags");

            migrationBuilder.DropTable(
                name: "Notifications");

            migrationBuilder.DropTable(
                name: "Rescores");

            migrationBuilder.DropTable(
                name: "RowVerdicts");

            migrationBuilder.DropTable(
                name: "RuleBooks");

            migrationBuilder.DropTable(
                name: "ScoreModels");

            migrationBuilder.DropTable(
                name: "ScoreOverrides");

            migrationBuilder.DropTable(
                name: "TaskSources");

            migrationBuilder.DropTable(
                name: "WorkCalendars");

            migrationBuilder.DropTable(
                name: "Handovers");

            migrationBuilder.DropTable(
                name: "FollowUpTasks");

            migrationBuilder.DropIndex(
                name: "IX_ScoreCheckpoints_DealId_HeadAt",
                table: "ScoreCheckpoints");

            migrationBuilder.DropIndex(
                name: "IX_DealScores_Course_DealId",
                table: "DealScores");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "Signals");

            migrationBuilder.DropColumn(
                name: "Programme",
                table: "Signals");

            migrationBuilder.DropColumn(
                name: "Model",
                table: "ScoreCheckpoints");

            migrationBuilder.DropColumn(
                name: "Values",
                table: "RoomItems");

            migrationBuilder.DropColumn(
                name: "Tier",
                table: "Moments");

            migrationBuilder.DropColumn(
                name: "Influence",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "ToConfirm",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "Course",
                table: "DealScores");

            migrationBuilder.DropColumn(
                name: "Swept",
                table: "DealScores");

            migrationBuilder.DropColumn(
                name: "Watch",
                table: "DealScores");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "DeciderConfidence",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "DeciderSource",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "DecisionProcess",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "DeclinedStage",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "EarlierContact",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "ExistingCustomer",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "FinalDeciderId",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "FitFromIdeal",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Needs",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "OriginBand",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "OriginDecisionLayer",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "OriginMemberId",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Programme",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Regulation",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "RegulatoryDay",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Severity",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "Deals");

            migrationBuilder.DropColumn(
                name: "TargetStart",
                table: "Deals");
        }
    }
}
