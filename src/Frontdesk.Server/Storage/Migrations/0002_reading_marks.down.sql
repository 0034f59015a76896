drop table reading_marks;
