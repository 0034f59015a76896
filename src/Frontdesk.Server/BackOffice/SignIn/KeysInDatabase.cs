using System.Xml.Linq;
using Dapper;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Frontdesk.Server.BackOffice.SignIn;

/// <summary>Data-protection keys live in the database, so that every node reads the forms of every other and a restart loses none.</summary>
internal sealed class KeysInDatabase(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Pool.OpenConnection();
        return [.. connection.Query<string>("select xml from data_protection_keys order by id").Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Pool.OpenConnection();
        connection.Execute(
            "insert into data_protection_keys (name, xml) values (@friendlyName, @xml)",
            new { friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
