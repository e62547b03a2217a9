using Futurnal.Instrumentation;
using Microsoft.Data.Sqlite;

namespace Archivist.Indexing;

/// <summary>
/// A full-text index in a file of its own that nobody else can open and that the system removes when the index is closed,
/// even when the process is killed. Safe to use from several threads.
/// </summary>
internal sealed class DocumentIndex : IDisposable
{
    private const int DocumentsInTransaction = 500;

    /// <summary>How much a word counts in title, body, tags, people and links.</summary>
    private const string Relevance = "bm25(words, 8.0, 1.0, 4.0, 3.0, 0.5)";

    private readonly Lock _gate = new();

    private readonly SqliteConnection _connection;

    private readonly SqliteCommand _addDocument;

    private readonly SqliteCommand _addWords;

    private readonly SqliteCommand _addDate;

    private SqliteTransaction? _transaction;

    private int _inTransaction;

    public DocumentIndex()
    {
        // SQLite takes an empty name as a private temporary file.
        _connection = new SqliteConnection("Data Source=;Pooling=False");
        _connection.Open();
        Execute("""
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            CREATE TABLE document (id INTEGER PRIMARY KEY, title TEXT NOT NULL, newest INTEGER);
            CREATE TABLE date (day INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (day, document)) WITHOUT ROWID;
            CREATE VIRTUAL TABLE words USING fts5(title, body, tags, people, links, content='', tokenize='porter unicode61 remove_diacritics 2');
            """);
        _addDocument = Command("INSERT INTO document (title, newest) VALUES ($title, $newest) RETURNING id", "$title", "$newest");
        _addWords = Command(
            "INSERT INTO words (rowid, title, body, tags, people, links) VALUES ($id, $title, $body, $tags, $people, $links)",
            "$id", "$title", "$body", "$tags", "$people", "$links");
        _addDate = Command("INSERT INTO date (day, document) VALUES ($day, $document)", "$day", "$document");
    }

    [Counted("errors.total", On = CountOn.Failure), Label("component", "search")]
    public void Add(IndexedDocument document)
    {
        lock (_gate)
        {
            Begin();
            var facts = document.Facts;
            var newest = facts.Dates.Count == 0 ? (object)DBNull.Value : facts.Dates.Max().DayNumber;
            var id = Run(_addDocument, document.Title, newest)!;
            Run(_addWords, id, document.Title, document.Text, Line(facts.Tags), Line(facts.People), Line(facts.Links));
            foreach (var date in facts.Dates)
            {
                Run(_addDate, date.DayNumber, id);
            }

            if (++_inTransaction == DocumentsInTransaction)
            {
                Commit();
            }
        }
    }

    /// <summary>Finds documents by words, the most relevant first.</summary>
    public List<SearchHit> ByWords(string ftsQuery, int limit) => Find(
        $"SELECT id, document.title FROM words JOIN document ON id = words.rowid WHERE words MATCH $1 ORDER BY {Relevance}, id LIMIT $2",
        [ftsQuery, limit]);

    /// <summary>Finds documents by words, the one with the newest date first; those without a date are left out.</summary>
    public List<SearchHit> NewestByWords(string ftsQuery, int limit) => Find(
        "SELECT id, document.title FROM words JOIN document ON id = words.rowid WHERE words MATCH $1 AND newest IS NOT NULL ORDER BY newest DESC, id LIMIT $2",
        [ftsQuery, limit]);

    /// <summary>Finds documents that name a day of a range, the one with the most such days first.</summary>
    public List<SearchHit> ByDates(DateOnly from, DateOnly to, int limit) => Find(
        "SELECT id, document.title FROM date JOIN document ON id = document WHERE day BETWEEN $1 AND $2 GROUP BY id ORDER BY count(*) DESC, max(day) DESC, id LIMIT $3",
        [from.DayNumber, to.DayNumber, limit]);

    public void Dispose()
    {
        _transaction?.Dispose();
        _addDocument.Dispose();
        _addWords.Dispose();
        _addDate.Dispose();
        _connection.Dispose();
    }

    [Counted("errors.total", On = CountOn.Failure), Label("component", "search")]
    private List<SearchHit> Find(string sql, object[] values)
    {
        lock (_gate)
        {
            Commit();
            using var command = Command(sql, [.. values.Select((_, i) => $"${i + 1}")]);
            Bind(command, values);
            using var rows = command.ExecuteReader();
            var hits = new List<SearchHit>();
            while (rows.Read())
            {
                hits.Add(new SearchHit(rows.GetInt64(0), rows.GetString(1)));
            }

            return hits;
        }
    }

    private void Begin()
    {
        if (_transaction is not null)
        {
            return;
        }

        _transaction = _connection.BeginTransaction();
        _addDocument.Transaction = _addWords.Transaction = _addDate.Transaction = _transaction;
    }

    private void Commit()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = null;
        _inTransaction = 0;
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = new SqliteCommand(sql, _connection);
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static object? Run(SqliteCommand command, params object[] values)
    {
        Bind(command, values);
        return command.ExecuteScalar();
    }

    private static void Bind(SqliteCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private static string Line(IEnumerable<string> values) => string.Join('\n', values);

    private void Execute(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
