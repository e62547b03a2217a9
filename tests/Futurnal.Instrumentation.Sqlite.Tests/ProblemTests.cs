using System.Globalization;
using Microsoft.Data.Sqlite;
using static Futurnal.Instrumentation.Sqlite.Tests.Batches;

namespace Futurnal.Instrumentation.Sqlite.Tests;

public sealed class ProblemTests : IDisposable
{
    private static readonly StoreTuning Impatient = StoreTuning.Default with { BusyTimeout = TimeSpan.FromMilliseconds(20) };

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.StorePath;

    [Fact]
    public void OpenReadOnly_NoFile_SaysMissingAndCreatesNothing()
    {
        var path = _folder.File("nowhere", "telemetry.db");

        AssertProblem(
            StoreProblem.Missing,
            $"There is no telemetry store at '{path}'. Start an instrumented application first, or name another file.",
            () => SqliteMetricStore.OpenReadOnly(path));
        Assert.False(Directory.Exists(_folder.File("nowhere")));
    }

    [Fact]
    public void OpenReadOnly_EmptyFile_SaysMissing()
    {
        File.WriteAllBytes(Store, []);

        AssertProblem(
            StoreProblem.Missing,
            $"There is no telemetry store at '{Store}'. Start an instrumented application first, or name another file.",
            () => SqliteMetricStore.OpenReadOnly(Store));
        Assert.Equal([Store], Directory.GetFiles(_folder.File()));
    }

    [Fact]
    public void Open_Folder_NamesAFileInIt()
    {
        var folder = _folder.File("folder");
        Directory.CreateDirectory(folder);

        AssertProblemBothWays(
            StoreProblem.Foreign,
            $"'{folder}' is a folder, not a telemetry store. Name a file, such as '{Path.Combine(folder, "telemetry.db")}'.",
            folder);
    }

    [Fact]
    public void Open_TextFile_SaysForeignAndLeavesIt()
    {
        File.WriteAllText(Store, new string('x', 5000));

        AssertProblemBothWays(StoreProblem.Foreign, $"'{Store}' is not a telemetry store and was left untouched. Name another file.", Store);
        Assert.Equal(new string('x', 5000), File.ReadAllText(Store));
        Assert.Equal([Store], Directory.GetFiles(_folder.File()));
    }

    [Theory]
    [InlineData("CREATE TABLE notes (text)")]
    [InlineData("PRAGMA application_id = 7; CREATE TABLE notes (text)")]
    [InlineData("PRAGMA user_version = 1; CREATE TABLE series (id)")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE notes (text)")]
    public void Open_DatabaseOfAnotherApplication_SaysForeignAndLeavesIt(string sql)
    {
        RawDatabase.Run(Store, sql);
        var before = File.ReadAllBytes(Store);

        AssertProblemBothWays(StoreProblem.Foreign, $"'{Store}' is not a telemetry store and was left untouched. Name another file.", Store);
        Assert.Equal(before, File.ReadAllBytes(Store));
        Assert.Equal([Store], Directory.GetFiles(_folder.File()));
    }

    [Fact]
    public void Open_ForeignTablesStillInTheLog_SaysForeignAndLeavesIt()
    {
        var original = _folder.File("original.db");
        using (var foreign = new RawDatabase(original))
        {
            foreign.Run("PRAGMA journal_mode = WAL; CREATE TABLE notes (text)");
            File.Copy(original, Store);
            File.Copy(original + "-wal", Store + "-wal");
        }

        var (file, log) = (File.ReadAllBytes(Store), File.ReadAllBytes(Store + "-wal"));

        AssertProblemBothWays(StoreProblem.Foreign, $"'{Store}' is not a telemetry store and was left untouched. Name another file.", Store);
        Assert.Equal(file, File.ReadAllBytes(Store));
        Assert.Equal(log, File.ReadAllBytes(Store + "-wal"));
    }

    [Fact]
    public void Open_NewerVersion_NamesBothVersions()
    {
        SqliteMetricStore.Open(Store).Dispose();
        RawDatabase.Run(Store, "PRAGMA user_version = 99");

        AssertProblemBothWays(
            StoreProblem.Newer,
            $"'{Store}' was written by a newer version (format 99; this version knows formats up to 4). Update this application, or name another file.",
            Store);
    }

    [Fact]
    public void Open_VersionOfNoFormat_SaysDamaged()
    {
        SqliteMetricStore.Open(Store).Dispose();
        RawDatabase.Run(Store, "PRAGMA user_version = 0");

        AssertProblemBothWays(StoreProblem.Damaged, Damaged("its format number is 0"), Store);
    }

    [Fact]
    public void Open_TablesGone_SaysDamaged()
    {
        SqliteMetricStore.Open(Store).Dispose();
        RawDatabase.Run(Store, "DROP TABLE chunk");

        AssertProblemBothWays(StoreProblem.Damaged, Damaged("its tables are not those its format number promises"), Store);
    }

    [Fact]
    public void Use_CorruptPages_SaysDamaged()
    {
        using (var store = SqliteMetricStore.Open(Store))
        {
            store.Write(At(1000, Gauged(1)));
        }

        Overwrite("SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('series', 'flush', 'segment', 'dirty') AND rootpage > 0");
        var message = Damaged("SQLite finds its pages corrupt");
        using var writer = SqliteMetricStore.Open(Store);
        AssertProblem(StoreProblem.Damaged, message, () => writer.Summarize());
        AssertProblem(StoreProblem.Damaged, message, () => writer.ReadInfo());
        AssertProblem(StoreProblem.Damaged, message, () => writer.Write(At(2000, Gauged(1))));
    }

    [Fact]
    public void Open_CorruptSchema_SaysDamaged()
    {
        SqliteMetricStore.Open(Store).Dispose();
        Overwrite("WITH RECURSIVE pages(page) AS (VALUES (2) UNION ALL SELECT page + 1 FROM pages, pragma_page_count WHERE page < page_count) SELECT page FROM pages");

        AssertProblemBothWays(StoreProblem.Damaged, Damaged("SQLite finds its pages corrupt"), Store);
    }

    [Fact]
    public void Summarize_DamagedFlush_NamesItsTime()
    {
        using var store = SqliteMetricStore.Open(Store);
        store.Write(At(1000, Counts(1, 2)));
        RawDatabase.Run(Store, "UPDATE flush SET data = x'09'");

        AssertProblem(
            StoreProblem.Damaged,
            Damaged("the flush at 1000 cannot be read: the flush is cut short"),
            () => store.Summarize());
    }

    [Theory]
    [InlineData("UPDATE series SET labels = '[1]'")]
    [InlineData("UPDATE series SET labels = '{\"status\":1}'")]
    [InlineData("UPDATE series SET category = 'kitchen'")]
    [InlineData("UPDATE series SET unit = ''")]
    public void Summarize_DamagedSeries_NamesTheMetric(string damage)
    {
        using var store = SqliteMetricStore.Open(Store);
        store.Write(At(1000, Counted(1)));
        RawDatabase.Run(Store, damage);

        AssertProblem(
            StoreProblem.Damaged,
            Damaged("series 1 of metric 'ingestion.documents.processed' cannot be understood"),
            () => store.Summarize());
    }

    [Fact]
    public void Open_ExclusiveLockHeld_SaysLocked()
    {
        SqliteMetricStore.Open(Store).Dispose();
        using var holder = new RawDatabase(Store);
        holder.Run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");

        AssertProblem(StoreProblem.Locked, Locked(), () => SqliteMetricStore.Open(Store, Impatient));
        AssertProblem(StoreProblem.Locked, Locked(), () => SqliteMetricStore.OpenReadOnly(Store, Impatient));
    }

    [Fact]
    public void Write_LockHeldByAnother_SaysLockedAndTheRetrySucceeds()
    {
        using var store = SqliteMetricStore.Open(Store, Impatient);
        var batch = At(1000, Counted(1), Timed(5));
        using (var holder = new RawDatabase(Store))
        {
            holder.Run("BEGIN IMMEDIATE");
            AssertProblem(StoreProblem.Locked, Locked(), () => store.Write(batch));
        }

        store.Write(batch);

        Assert.Equal([1.0, 5.0], store.Summarize().Select(s => s.Sum));
    }

    [Fact]
    public void Open_BelowAFile_SaysNotWritable()
    {
        File.WriteAllText(_folder.File("file"), "");
        var path = _folder.File("file", "telemetry.db");

        AssertProblem(StoreProblem.NotWritable, NotWritable(path), () => SqliteMetricStore.Open(path));
        AssertProblem(
            StoreProblem.Missing,
            $"There is no telemetry store at '{path}'. Start an instrumented application first, or name another file.",
            () => SqliteMetricStore.OpenReadOnly(path));
    }

    [Fact]
    public void Open_LogCannotBeCreated_SaysNotWritableOrNotReadable()
    {
        SqliteMetricStore.Open(Store).Dispose();
        Directory.CreateDirectory(Store + "-wal");

        AssertProblem(StoreProblem.NotWritable, NotWritable(Store), () => SqliteMetricStore.Open(Store));
        AssertProblem(
            StoreProblem.NotReadable,
            $"The telemetry store '{Store}' cannot be read. Check the permissions of the file and its folder, or name another file.",
            () => SqliteMetricStore.OpenReadOnly(Store));
    }

    [Fact]
    public void From_WriteOnAReadOnlyConnection_SaysNotWritable()
    {
        SqliteMetricStore.Open(Store).Dispose();
        using var writer = new BatchWriter(StoreConnections.OpenReadOnly(Store, StoreTuning.Default));

        var failure = Assert.Throws<SqliteException>(() => writer.Write(At(1000, Gauged(1)), CancellationToken.None));

        var problem = StoreFailure.From(failure, Store, writing: true);
        Assert.Equal((StoreProblem.NotWritable, NotWritable(Store)), (problem.Problem, problem.Message));
    }

    [Fact]
    public void From_NoRoomLeft_SaysFullAndTheRetrySucceeds()
    {
        var connection = StoreConnections.OpenWriter(Store, StoreTuning.Default);
        connection.Run($"PRAGMA max_page_count = {connection.ReadInteger("PRAGMA page_count")}");
        using var writer = new BatchWriter(connection);
        var wide = At(1000, [.. Enumerable.Range(0, 400).Select(i => Counted(1, $"s{i}"))]);

        var failure = Assert.Throws<SqliteException>(() => writer.Write(wide, CancellationToken.None));

        var problem = StoreFailure.From(failure, Store, writing: true);
        Assert.Equal(StoreProblem.Full, problem.Problem);
        Assert.Equal($"There is no room left to write the telemetry store '{Store}'. Free some space on that disk.", problem.Message);
        connection.Run("PRAGMA max_page_count = 100000");
        writer.Write(wide, CancellationToken.None);
        Assert.Equal(400, connection.ReadInteger("SELECT points FROM flush"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(14)]
    public void From_ReaderRefused_SaysNotReadable(int code)
    {
        var problem = StoreFailure.From(new SqliteException("refused", code), Store, writing: false);

        Assert.Equal(StoreProblem.NotReadable, problem.Problem);
        Assert.Equal(
            $"The telemetry store '{Store}' cannot be read. Check the permissions of the file and its folder, or name another file.",
            problem.Message);
    }

    [Fact]
    public void From_AnythingElse_NamesTheCode()
    {
        var problem = StoreFailure.From(new SqliteException("disk I/O error", 10, 266), Store, writing: true);

        Assert.Equal(StoreProblem.Failed, problem.Problem);
        Assert.Equal($"SQLite failed on the telemetry store '{Store}' (code 266). Check the disk, then try again.", problem.Message);
    }

    [Fact]
    public void Write_OpenedReadOnly_SaysSo()
    {
        SqliteMetricStore.Open(Store).Dispose();
        using var store = SqliteMetricStore.OpenReadOnly(Store);

        var e = Assert.Throws<InvalidOperationException>(() => store.Write(At(1000, Gauged(1))));

        Assert.Equal($"The telemetry store '{Store}' was opened for reading only.", e.Message);
    }

    public void Dispose() => _folder.Dispose();

    private static string NotWritable(string path) =>
        $"The telemetry store '{path}' cannot be written. Check the permissions of the file and its folder, or name another file.";

    private static void AssertProblemBothWays(StoreProblem problem, string message, string path)
    {
        AssertProblem(problem, message, () => SqliteMetricStore.Open(path));
        AssertProblem(problem, message, () => SqliteMetricStore.OpenReadOnly(path));
    }

    private static void AssertProblem(StoreProblem problem, string message, Action action)
    {
        var e = Assert.Throws<StoreException>(action);
        Assert.Equal((problem, message), (e.Problem, e.Message));
    }

    private void Overwrite(string selectPages)
    {
        List<string> pages;
        using (var database = new RawDatabase(Store))
        {
            pages = database.Rows(selectPages);
        }

        using var file = File.OpenWrite(Store);
        foreach (var page in pages)
        {
            file.Position = (int.Parse(page, CultureInfo.InvariantCulture) - 1) * 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }
    }

    private string Damaged(string what) =>
        $"The telemetry store '{Store}' is damaged: {what}. Move it away so that a new one is started, or restore a copy.";

    private string Locked() =>
        $"The telemetry store '{Store}' is locked by another process. Close the program that holds it, then try again.";
}
