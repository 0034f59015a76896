namespace Frontdesk.Server.Tests.Storage;

/// <summary>The schema as lines of text: two schemas are equal when their lines are.</summary>
internal static class CatalogSnapshot
{
    public const string Sql =
        """
        with ours as (
            select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relpersistence, c.relacl
            from pg_class c where c.relnamespace = 'public'::regnamespace
        )
        select line from (
            select format('relation %s %s rls=%s %s', relname, relkind, relrowsecurity, relpersistence) from ours
            union all
            select format('grant %s %s', relname, entry) from ours, unnest(relacl) entry
            union all
            select format('column %s.%s %s null=%s default=%s', o.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                not a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
            from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where o.relkind in ('r', 'p', 'v')
            union all
            select format('constraint %s %s %s', o.relname, c.conname, pg_get_constraintdef(c.oid))
            from ours o join pg_constraint c on c.conrelid = o.oid
            union all
            select format('index %s', pg_get_indexdef(oid)) from ours where relkind in ('i', 'I')
            union all
            select format('view %s %s', relname, pg_get_viewdef(oid)) from ours where relkind = 'v'
            union all
            select format('policy %s %s %s %s %s', tablename, policyname, roles, qual, with_check)
            from pg_policies where schemaname = 'public'
            union all
            select format('trigger %s', pg_get_triggerdef(t.oid))
            from pg_trigger t join ours o on o.oid = t.tgrelid where not t.tgisinternal
            union all
            select format('function %s', p.oid::regprocedure) from pg_proc p
            where p.pronamespace = 'public'::regnamespace and not exists (
                select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        ) lines (line)
        order by line collate "C"
        """;
}
