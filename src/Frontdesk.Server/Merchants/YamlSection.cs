using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Frontdesk.Server.Merchants;

/// <summary>One mapping of a file. Every key is asked for by name; what nobody asked for is a problem, never ignored.</summary>
internal sealed class YamlSection
{
    private readonly YamlMappingNode node;
    private readonly string name;
    private readonly string file;
    private readonly List<FileProblem> problems;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public YamlSection(YamlMappingNode node, string name, string file, List<FileProblem> problems)
    {
        (this.node, this.name, this.file, this.problems) = (node, name, file, problems);
        foreach (var key in node.Children.Keys.Where(key => key is not YamlScalarNode))
            problems.Add(new FileProblem(file, key.Start.Line, "a key must be a plain word."));
    }

    public long Line => node.Start.Line;

    /// <summary>The whole file as one mapping; null when it can't be, with the problem noted.</summary>
    public static YamlSection? Root(string text, string file, List<FileProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException broken)
        {
            var what = broken.InnerException?.Message ?? broken.Message;
            problems.Add(new FileProblem(file, broken.Start.Line, $"this is not YAML: {what.TrimEnd('.')}. Check the indentation, quotes and doubled keys here."));
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            return new YamlSection(root, "", file, problems);
        problems.Add(new FileProblem(file, 1, "the file holds no settings. Write one 'key: value' on each line."));
        return null;
    }

    public bool Has(string key) => Node(key) is not null;

    public long LineOf(string key) => Node(key)?.Start.Line ?? Line;

    public void Problem(string key, string text) => problems.Add(new FileProblem(file, LineOf(key), text));

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key)
    {
        if (!Find(key, out var value))
            return null;
        if (value is YamlScalarNode { Value: { Length: > 0 } text })
            return text.Trim();
        Wrong(key, "a text");
        return "";
    }

    public int Whole(string key, int otherwise, int least, int most)
    {
        if (!Find(key, out var value))
            return otherwise;
        if (value is not YamlScalarNode { Value: { } text } || !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Wrong(key, "a whole number");
            return otherwise;
        }

        if (number >= least && number <= most)
            return number;
        Problem(key, $"'{key}' is {number}. Write a number from {least} to {most}.");
        return otherwise;
    }

    public int Whole(string key, int least, int most) => Has(key) ? Whole(key, least, least, most) : Missing(key, least);

    public bool Switch(string key, bool otherwise)
    {
        if (!Find(key, out var value))
            return otherwise;
        if (value is YamlScalarNode { Value: "true" or "false" } scalar)
            return scalar.Value == "true";
        Wrong(key, "true or false");
        return otherwise;
    }

    public YamlSection Section(string key)
    {
        if (!Find(key, out var value))
            Missing(key, 0);
        else if (value is YamlMappingNode mapping)
            return new YamlSection(mapping, Path(key), file, problems);
        else
            Wrong(key, "settings of its own, indented below it");
        return new YamlSection([], Path(key), file, []);
    }

    /// <summary>The entries of a list, each a mapping.</summary>
    public IReadOnlyList<YamlSection> List(string key)
    {
        if (!Find(key, out var value))
            return Missing<IReadOnlyList<YamlSection>>(key, []);
        if (value is YamlSequenceNode list && list.Children.All(child => child is YamlMappingNode))
            return [.. list.Children.Select(child => new YamlSection((YamlMappingNode)child, Path(key), file, problems))];
        Wrong(key, "a list, each entry beginning with '- '");
        return [];
    }

    /// <summary>One text or a list of texts, with the line of each.</summary>
    public IReadOnlyList<(string Text, long Line)> Texts(string key)
    {
        if (!Find(key, out var value))
            return [];
        YamlNode[] nodes = value is YamlSequenceNode list ? [.. list.Children] : [value];
        if (nodes.Length > 0 && nodes.All(each => each is YamlScalarNode { Value.Length: > 0 }))
            return [.. nodes.Cast<YamlScalarNode>().Select(each => (each.Value!, each.Start.Line))];
        Wrong(key, "a text, or a list of texts");
        return [];
    }

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Accepts a key whose value changes nothing.</summary>
    public void Accept(params ReadOnlySpan<string> keys) => known.UnionWith(keys.ToArray());

    /// <summary>Names every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !known.Contains(key.Value ?? "")))
            problems.Add(new FileProblem(file, key.Start.Line, $"unknown key '{key.Value}'. Known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}."));
    }

    public T Missing<T>(string key, T stand)
    {
        known.Add(key);
        problems.Add(new FileProblem(file, Line, $"'{Path(key)}' is missing. Add it here."));
        return stand;
    }

    private void Wrong(string key, string expected)
    {
        var written = Node(key) is YamlScalarNode scalar ? $"'{scalar.Value}'" : "something else";
        Problem(key, $"'{key}' is {written}. Write {expected}.");
    }

    private bool Find(string key, [NotNullWhen(true)] out YamlNode? value)
    {
        known.Add(key);
        value = Node(key);
        return value is not null;
    }

    private YamlNode? Node(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private string Path(string key) => name.Length == 0 ? key : $"{name}.{key}";
}
