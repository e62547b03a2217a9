using System.Collections.Immutable;
using System.Globalization;

namespace Futurnal.Instrumentation.Baselines;

/// <summary>Reads one line of a gate file by recursive descent.</summary>
/// <remarks>
/// <code>
/// gate    = name ':' sum ('&lt;=' | '&gt;=') ['-'] number [unit]
/// sum     = product {('+' | '-') product}
/// product = part {('*' | '/') part}
/// part    = '(' sum ')' | number [unit] | statistic '(' metric ['{' [label {',' label}] '}'] ')'
/// label   = key ('=' | '!=') '"' value '"'
/// </code>
/// </remarks>
internal sealed class ExpressionParser(string text, int line)
{
    // Deeper than any person nests, and far from the end of the stack.
    private const int MostNested = 50;

    private readonly LineScanner _scanner = new(text, line);
    private int _depth;

    /// <summary>Reads the gate.</summary>
    /// <exception cref="GateFileException">The line is no gate.</exception>
    public QualityGate ReadGate()
    {
        var name = _scanner.Word() ?? throw _scanner.Error("a gate begins with its name, as in 'search_p95: p95(search.latency) <= 800 ms'");
        _scanner.Expect(':', $"':' is missing after the name '{name}'");
        var start = _scanner.Next;
        var root = ReadSum();
        var end = _scanner.Next;
        var comparison = ReadComparison();
        var limitAt = _scanner.Place;
        var (limit, unit) = ReadLimit();
        if (!_scanner.AtEnd)
        {
            throw _scanner.Error($"'{_scanner.Rest}' is left over after the limit; end the line there, or put it behind '#'");
        }

        var first = root.Statistics.FirstOrDefault() ?? throw new TextPlace(line, start + 1).Error("the expression names no metric; name one, as in p95(search.latency)");
        return new QualityGate(name, first.Metric, first.Statistic, comparison, limit, unit.Text)
        {
            Expression = new GateExpression(text[start..end].TrimEnd(), root, unit, limitAt),
            Origin = GateOrigin.File,
        };
    }

    private GateComparison ReadComparison()
    {
        if (_scanner.Take("<="))
        {
            return GateComparison.AtMost;
        }

        if (_scanner.Take(">="))
        {
            return GateComparison.AtLeast;
        }

        if (_scanner.Rest.StartsWith('('))
        {
            throw _scanner.Error($"'{_scanner.Rest}' stands behind a unit or a number; put blanks around a '/' that divides, as in 1 / mean(search.latency)");
        }

        throw _scanner.Error(_scanner.AtEnd
            ? "the limit is missing; end with '<=' or '>=' and a number"
            : $"'<=' or '>=' was expected, not '{_scanner.Rest}'; the limit itself always passes");
    }

    private (double Limit, GateUnit Unit) ReadLimit()
    {
        var sign = _scanner.Take("-") ? -1 : 1;
        var number = _scanner.Number() ?? throw _scanner.Error("the limit must be a number, with its unit behind it, as in '800 ms'");
        return (sign * number, ReadUnit());
    }

    private ExpressionNode ReadSum()
    {
        var left = ReadProduct();
        while (_scanner.TakeAny('+', '-') is var (sign, at))
        {
            left = new BinaryNode(sign, left, ReadProduct(), at);
        }

        return left;
    }

    private ExpressionNode ReadProduct()
    {
        var left = ReadPart();
        while (_scanner.TakeAny('*', '/') is var (sign, at))
        {
            left = new BinaryNode(sign, left, ReadPart(), at);
        }

        return left;
    }

    private ExpressionNode ReadPart()
    {
        var at = _scanner.Place;
        if (_scanner.Take("("))
        {
            if (++_depth > MostNested)
            {
                throw at.Error(string.Create(CultureInfo.InvariantCulture, $"parentheses are nested more than {MostNested} deep; write it flatter"));
            }

            var inner = ReadSum();
            _scanner.Expect(')', "')' is missing");
            _depth--;
            return inner;
        }

        if (_scanner.Number() is { } number)
        {
            return new NumberNode(number, ReadUnit());
        }

        if (_scanner.Word() is not { } name)
        {
            throw at.Error("a statistic of a metric was expected, as in p95(search.latency), or a number, or '('");
        }

        return ReadStatistic(name, at);
    }

    private StatisticNode ReadStatistic(string name, TextPlace at)
    {
        var statistic = StatisticNames.Find(name) ?? throw at.Error($"'{name}' is no statistic; use {StatisticNames.All}");
        _scanner.Expect('(', $"'(' is missing after '{name}'");
        var metric = _scanner.Word() ?? throw _scanner.Error($"the name of a metric is missing, as in {name}(search.latency)");
        var labels = ReadLabels();
        _scanner.Expect(')', $"')' is missing after '{metric}'");
        return new StatisticNode(statistic, metric, labels, at);
    }

    private ImmutableArray<LabelMatch> ReadLabels()
    {
        if (!_scanner.Take("{"))
        {
            return [];
        }

        var labels = ImmutableArray.CreateBuilder<LabelMatch>();
        while (!_scanner.Take("}"))
        {
            if (labels.Count > 0)
            {
                _scanner.Expect(',', "',' or '}' is missing after a label");
            }

            var key = _scanner.Word() ?? throw _scanner.Error("a label's key is missing, as in {strategy=\"hybrid\"}");
            var differs = _scanner.Take("!=");
            if (!differs)
            {
                _scanner.Expect('=', $"'=' or '!=' is missing after the label '{key}'");
            }

            var value = _scanner.Quoted() ?? throw _scanner.Error($"the value of label '{key}' must stand in double quotes on one line");
            labels.Add(new LabelMatch(key, value, !differs));
        }

        return labels.ToImmutable();
    }

    private GateUnit ReadUnit() => GateUnit.Parse(_scanner.Unit() ?? "1");
}
