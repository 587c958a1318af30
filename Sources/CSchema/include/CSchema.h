#ifndef CSCHEMA_H
#define CSCHEMA_H

// Files that travel inside the program: the numbered migrations, the one style sheet and the one script.
typedef struct {
    const char *_Nullable name;
    const unsigned char *_Nullable bytes;
    unsigned long length;
} EmbeddedFile;

int embedded_migration_count(void);
EmbeddedFile embedded_migration(int index);
EmbeddedFile embedded_style_sheet(void);
EmbeddedFile embedded_script(void);

#endif
