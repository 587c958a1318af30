#pragma once
#include <libpq-fe.h>
#include <sys/eventfd.h>

// The letters of libpq's error fields; Swift does not import character macros.
enum {
    FIELD_SEVERITY = PG_DIAG_SEVERITY_NONLOCALIZED,
    FIELD_SQLSTATE = PG_DIAG_SQLSTATE,
    FIELD_MESSAGE = PG_DIAG_MESSAGE_PRIMARY,
    FIELD_TABLE = PG_DIAG_TABLE_NAME,
    FIELD_COLUMN = PG_DIAG_COLUMN_NAME,
    FIELD_CONSTRAINT = PG_DIAG_CONSTRAINT_NAME,
    FIELD_ROUTINE = PG_DIAG_SOURCE_FUNCTION
};
