using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Tests.Storage;

public sealed class DatabaseUrlTests
{
    [Theory]
    [InlineData("postgres://jo:p%40ss@db.example:5433/desk?sslmode=verify-full&connect_timeout=7")]
    [InlineData("postgresql://jo:p%40ss@db.example:5433/desk?sslmode=verify-full&connect_timeout=7")]
    [InlineData("host=db.example port=5433 dbname=desk user=jo password=p@ss sslmode=verify-full connect_timeout=7")]
    [InlineData("Host=db.example;Port=5433;Database=desk;Username=jo;Password=p@ss;SSL Mode=VerifyFull;Timeout=7")]
    public void A_url_libpqs_words_and_npgsqls_words_say_the_same(string text)
    {
        var read = DatabaseUrl.Parse("DATABASE_URL", text);
        Assert.Equal(("db.example", 5433, "desk", "jo", "p@ss"), (read.Host, read.Port, read.Database, read.Username, read.Password));
        Assert.Equal((Npgsql.SslMode.VerifyFull, 7), (read.SslMode, read.Timeout));
    }

    [Theory]
    [InlineData("mysql://jo:secret@db.example/desk")]
    [InlineData("postgres://jo:secret@db.example/desk?colour=red")]
    [InlineData("jo:secret@db.example")]
    [InlineData("password=secret dbname=desk")]
    public void What_cannot_be_read_is_refused_by_its_setting_without_repeating_the_secret(string text)
    {
        var refused = Assert.Throws<DatabaseUnusableException>(() => DatabaseUrl.Parse("DATABASE_URL", text));
        Assert.StartsWith("DATABASE_URL cannot be read", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_setting_is_an_unset_one()
    {
        var settings = StorageSettings.From(_ => " ");
        Assert.Equal(new StorageSettings(null, null, null, Path.GetFullPath("./data")), settings);
    }
}
