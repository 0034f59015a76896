using Frontdesk.Server.BackOffice.SignIn;
using Xunit;

namespace Frontdesk.Server.Tests.BackOffice;

public sealed class PasswordTests
{
    [Fact]
    public void A_password_fits_its_own_hash_only()
    {
        var stored = Password.Hash("a long enough password");
        Assert.StartsWith("pbkdf2-sha256$600000$", stored, StringComparison.Ordinal);
        Assert.True(Password.Fits("a long enough password", stored));
        Assert.False(Password.Fits("a long enough passwore", stored));
        Assert.False(Password.Fits("", null));
        Assert.NotEqual(stored, Password.Hash("a long enough password"));
    }

    [Fact]
    public void A_made_password_is_long_and_never_the_same()
    {
        Assert.Equal(20, Password.Make().Length);
        Assert.NotEqual(Password.Make(), Password.Make());
    }
}
