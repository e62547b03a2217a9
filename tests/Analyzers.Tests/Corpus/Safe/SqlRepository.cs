// verdict: safe
// Statements are built in text; what is recorded is an enum.
using System.Data.Common;

public enum Statement
{
    Select,
    Insert,
}

public class Customers(DbConnection connection)
{
    [Timed("customers.statement")]
    private async Task<int> ExecuteAsync([Label] Statement statement, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public Task<int> AddAsync(string name) => ExecuteAsync(Statement.Insert, $"INSERT INTO customers VALUES ('{name}')");

    public Task<int> CountAsync() => ExecuteAsync(Statement.Select, "SELECT count(*) FROM customers");
}
