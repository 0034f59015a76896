drop table reconcile_cursors;
