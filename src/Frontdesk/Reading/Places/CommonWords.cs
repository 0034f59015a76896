namespace Frontdesk.Reading.Places;

/// <summary>Words of ordinary talk that are never a place by themselves.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Words = (
        "used nope no yes yeah yep yup nah not idk dunno know dont cant wont didnt doesnt isnt none nothing nowhere same maybe ok okay hmm hm lol haha test hello hi hey you your yours we they he she "
        + "what why who where when which how tell later secret there here home help stop start question tomorrow today tonight jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday week month year "
        + "january february march april may june july august september october november december sure unsure still depends whatever something anything everything someone idea ideas tattoo tattoos arm leg sleeve "
        + "back chest rose dragon lion simple money pounds budget want need like love please thanks sorry can could would should will am are was were been being is it its this that these those "
        + "my mine me i and or but so if then because about for with without have has had do does did done get got go going come see ask answer skip pass next tba tbd tbc na nil null undefined "
        + "planet earth europe world abroad overseas asia africa internet online phone studio shop house work school travel travelling traveling move moving moved yet never always sometimes good bad "
        + "fine great cool wow bro dude mate hate sick funny joke city country town place location address anywhere somewhere any the a an confused stupid question think thinking decide decided "
        + "flexible fussed mind matter care already said told sent message number hundred thousand big small large medium size inches inch cm black colour color grey realism traditional "
        + "asap soon now before after during until since ago wtf omg ffs huh pardon say saying says nothing rather prefer private personal much many lots few too very really just only also")
        .Split(' ').ToHashSet(StringComparer.Ordinal);

    public static bool Has(string word) => Words.Contains(word);
}
